import type { DocumentType } from '../../domain/sheet-types';
import { divisionTitle } from '../spec/number/divisions';

/** A division of MasterFormat; both empty where a sheet belongs to none or to several. */
export type Division = { code: string; name: string };

/** Discipline designators of the US National CAD Standard, Uniform Drawing System, level 1; without the ones that offices use for other things. */
const BY_LETTER: Readonly<Record<string, DocumentType>> = {
  G: 'GENERAL',
  H: 'HAZARDOUS_MATERIALS',
  V: 'SURVEY',
  B: 'GEOTECHNICAL',
  C: 'CIVIL',
  L: 'LANDSCAPE',
  S: 'STRUCTURAL',
  A: 'ARCHITECTURAL',
  I: 'INTERIORS',
  Q: 'EQUIPMENT',
  F: 'FIRE_PROTECTION',
  P: 'PLUMBING',
  M: 'MECHANICAL',
  E: 'ELECTRICAL',
  T: 'TELECOMMUNICATIONS',
};
/** Two letters that are in wide use and mean another thing than their first one alone. */
const BY_LETTERS: Readonly<Record<string, DocumentType>> = {
  ID: 'INTERIORS',
  FS: 'EQUIPMENT',
  FA: 'ELECTRICAL',
  LS: 'GENERAL',
  TS: 'GENERAL',
  CS: 'GENERAL',
  SK: 'OTHER',
};

/** The discipline by the letters of a sheet number, or undefined where they say none. */
export function disciplineOfNumber(number: string): DocumentType | undefined {
  const letters = number.replace(/[^A-Z].*$/, '');
  return BY_LETTERS[letters] ?? (letters.length <= 2 ? BY_LETTER[letters.charAt(0)] : undefined);
}

const BY_WORDS: readonly (readonly [RegExp, DocumentType])[] = [
  [/\bSTRUCTURAL\b|\bFOUNDATIONS?\b|\bFOOTINGS?\b|\bFRAMING\b|\bREINFORC/, 'STRUCTURAL'],
  [/\bFIRE[ -](?:PROTECTION|SUPPRESSION)\b|\bSPRINKLERS?\b/, 'FIRE_PROTECTION'],
  [/\bPLUMBING\b|\bSANITARY\b|\bDOMESTIC WATER\b/, 'PLUMBING'],
  [/\bMECHANICAL\b|\bHVAC\b|\bDUCT(?:WORK|S)?\b|\bHYDRONIC\b/, 'MECHANICAL'],
  [/\bELECTRICAL\b|\bPOWER\b|\bLIGHTING\b|\bFIRE ALARM\b|\bPANEL SCHEDULES?\b|\bONE-?LINE\b/, 'ELECTRICAL'],
  [/\bTECHNOLOGY\b|\bTELECOM/, 'TELECOMMUNICATIONS'],
  [/\bLANDSCAPE\b|\bPLANTING\b|\bIRRIGATION\b/, 'LANDSCAPE'],
  [/\bCIVIL\b|\bGRADING\b|\bUTILIT(?:Y|IES)\b|\bEROSION\b|\bPAVING\b|\bDRAINAGE\b/, 'CIVIL'],
  [/\bSURVEY\b/, 'SURVEY'],
  [/\bINTERIOR DESIGN\b|\bFURNITURE\b/, 'INTERIORS'],
  [/\bARCHITECTURAL\b/, 'ARCHITECTURAL'],
];

/** The discipline that a title names, or undefined. */
export const disciplineInTitle = (title: string): DocumentType | undefined =>
  BY_WORDS.find(([pattern]) => pattern.test(title.toUpperCase()))?.[1];

/** Disciplines whose work is one division of MasterFormat. */
const DIVISION_OF: Partial<Record<DocumentType, string>> = {
  FIRE_PROTECTION: '21',
  PLUMBING: '22',
  MECHANICAL: '23',
  ELECTRICAL: '26',
  TELECOMMUNICATIONS: '27',
};
const SCHEDULED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:DOORS?|WINDOWS?|OPENINGS?|HARDWARE|GLAZING|STOREFRONT)\b.*\bSCHEDULE/, '08'],
  [/\bFINISH(?:ES)?\b.*\bSCHEDULE/, '09'],
];

/** The division of a drawing: its discipline's, or of what its title schedules. */
export function divisionOfDrawing(discipline: DocumentType, title: string): Division {
  const scheduled = SCHEDULED.find(([pattern]) => pattern.test(title.toUpperCase()))?.[1];
  return division(DIVISION_OF[discipline] ?? scheduled);
}

/** A division by its two digits; empty for none and for numbers in reserve. */
export function division(code: string | undefined): Division {
  const name = code === undefined ? undefined : divisionTitle(code);
  return code === undefined || name === undefined ? { code: '', name: '' } : { code, name };
}
