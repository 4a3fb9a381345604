/** The 16 divisions of CSI MasterFormat 1995, and those two that every book of the time had besides. */
const DIVISION_TITLES: Readonly<Record<string, string>> = {
  '00': 'Introductory Information, Bidding Requirements, and Contracting Requirements',
  '01': 'General Requirements',
  '02': 'Site Construction',
  '03': 'Concrete',
  '04': 'Masonry',
  '05': 'Metals',
  '06': 'Wood and Plastics',
  '07': 'Thermal and Moisture Protection',
  '08': 'Doors and Windows',
  '09': 'Finishes',
  '10': 'Specialties',
  '11': 'Equipment',
  '12': 'Furnishings',
  '13': 'Special Construction',
  '14': 'Conveying Systems',
  '15': 'Mechanical',
  '16': 'Electrical',
  '17': 'Controls and Instrumentation',
};

/** The title of a division of MasterFormat 1995 by its two digits, or undefined for a number it does not have. */
export const divisionTitle1995 = (code: string): string | undefined => DIVISION_TITLES[code];

/**
 * The broad groups (level two) that mean the same in both editions and took the same digits with them: 03300, cast in
 * place concrete, became 03 30 00. Numbers below them, and divisions 01, 02 and 10 to 16, moved without a rule.
 */
const KEPT = new Set(
  `03100 03200 03300 03400 03600 04200 04400 05100 05200 05300 05400 05500 06100 06200 06400 06500 06600
   07100 07200 07300 07400 07500 07600 07700 07800 07900 08100 08300 08400 08500 08600 08700 08800
   09200 09300 09500 09600 09700 09800 09900`.split(/\s+/),
);

/** The number that a five-digit one became in MasterFormat 2004, as "03 30 00"; undefined where no rule leads there. */
export const successorOf1995 = (code: string): string | undefined =>
  KEPT.has(code) ? `${code.slice(0, 2)} ${code.slice(2, 4)} 00` : undefined;
