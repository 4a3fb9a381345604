/** What work a title names: each a subject of the drawing, none of it where. */
const SUBJECTS: readonly (readonly [string, RegExp])[] = [
  ['demolition', /\bDEMO(?:LITION)?\b/],
  ['existing conditions', /\bEXISTING\b/],
  ['excavation', /\bEXCAVATION\b|\bSHORING\b/],
  ['grading', /\bGRADING\b/],
  ['utilities', /\bUTILIT(?:Y|IES)\b/],
  ['paving', /\bPAVING\b/],
  ['planting', /\bPLANTING\b|\bLANDSCAPE\b|\bIRRIGATION\b/],
  ['foundations', /\bFOUNDATIONS?\b|\bFOOTINGS?\b|\bPIL(?:ES?|ING)\b|\bPIERS?\b/],
  ['slabs', /\bSLABS?\b/],
  ['framing', /\bFRAMING\b/],
  ['roof', /\bROOF(?:ING)?\b/],
  ['walls', /\bWALLS?\b|\bPARTITIONS?\b/],
  ['doors', /\bDOORS?\b/],
  ['hardware', /\bHARDWARE\b/],
  ['windows', /\bWINDOWS?\b|\bGLAZING\b|\bSTOREFRONT\b|\bCURTAIN ?WALL\b/],
  ['ceilings', /\bCEILINGS?\b|\bRCP\b/],
  ['finishes', /\bFINISH(?:ES)?\b/],
  ['furniture', /\bFURNITURE\b|\bFF&?E\b/],
  ['equipment', /\bEQUIPMENT\b/],
  ['casework', /\bCASEWORK\b|\bMILLWORK\b/],
  ['stairs', /\bSTAIRS?\b/],
  ['elevators', /\bELEVATORS?\b/],
  ['life safety', /\bLIFE[ -]?SAFETY\b|\bEGRESS\b/],
  ['fire sprinklers', /\bSPRINKLERS?\b|\bFIRE[ -](?:PROTECTION|SUPPRESSION)\b/],
  ['plumbing', /\bPLUMBING\b|\bSANITARY\b|\bDOMESTIC WATER\b/],
  ['HVAC', /\bHVAC\b|\bMECHANICAL\b|\bDUCT(?:WORK|S)?\b|\bHYDRONIC\b/],
  ['power', /\bPOWER\b/],
  ['lighting', /\bLIGHTING\b/],
  ['fire alarm', /\bFIRE ALARM\b/],
  ['data', /\bDATA\b|\bTECHNOLOGY\b|\bTELECOM/],
];

/** The subjects that a title names, each once. */
export const scopeOf = (title: string): string[] =>
  SUBJECTS.filter(([, pattern]) => pattern.test(title.toUpperCase())).map(([subject]) => subject);
