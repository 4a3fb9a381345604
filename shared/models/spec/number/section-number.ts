import { divisionTitle } from './divisions';
import { divisionTitle1995 } from './masterformat-1995';

/**
 * A section's number. `code` is its digits alone: 6, more when levels follow a point ("26 05 33.16" is 26053316), or
 * the 5 of MasterFormat 1995. `written` is the number as printed; `division` is the code of the division it belongs to.
 */
export type SectionNumber = { code: string; written: string; division: string };

/** A number found at the start of a text, and the text after it. */
export type NumberedText = { number: SectionNumber; rest: string };

const SEPARATOR = '[ .\\-\\u2010-\\u2013]';
// the agency's pair follows a level in the federal guide specifications: "23 03 00.00 20"; 10 to 40 after any level
const AGENCY = '\\.(?:00 \\d\\d|\\d\\d [1-4]0(?=\\s+\\D|\\s*$))';
const LEVELS = `(?:${AGENCY}|(?:\\.\\d{1,2}){1,2})?`;
const LETTER = '(?:[A-Z](?![A-Za-z]))?'; // a variant of a section: "26 05 19A"
const NOTHING_MORE = '(?!\\d|[.,/]\\d)';
// the first pair stands apart, or none does: "2017-05" is a month
const PAIRS = `\\d\\d(?:${SEPARATOR}\\d\\d${SEPARATOR}?\\d\\d|\\d{4})`;
const SIX = `${PAIRS}${LEVELS}${LETTER}${NOTHING_MORE}`;
const FIVE = `\\d{5}(?:\\.\\d{1,2})?${LETTER}${NOTHING_MORE}`;

const SIX_DIGITS = new RegExp(`^${SIX}`);
const FIVE_DIGITS = new RegExp(`^${FIVE}`);

/** Source of a pattern for a number of either edition, for places where it stands within a line. */
export const NUMBER_PATTERN = `(?:${SIX}|${FIVE})`;

/**
 * Reads the section number that a text begins with, in any of the ways that MasterFormat 2004 and later is written.
 * No list decides what a number may be, as one real number in four is in none; see `divisionIsKnown`.
 */
export function leadingNumber(text: string): NumberedText | undefined {
  const written = SIX_DIGITS.exec(text)?.[0];
  if (written === undefined) return undefined;
  return numbered(text, written);
}

/** As `leadingNumber`, and the five-digit numbers of MasterFormat 1995 too, which a year or a zip code can look like. */
export function leadingNumberOfAnyEdition(text: string): NumberedText | undefined {
  const six = leadingNumber(text);
  if (six !== undefined) return six;
  const written = FIVE_DIGITS.exec(text)?.[0];
  if (written === undefined || divisionTitle1995(written.slice(0, 2)) === undefined) return undefined;
  return numbered(text, written);
}

function numbered(text: string, written: string): NumberedText {
  const code = written.replace(/\D/g, '');
  return { number: { code, written, division: code.slice(0, 2) }, rest: text.slice(written.length) };
}

/** Whether a number is one of MasterFormat 1995: five digits, and up to two more after a point. */
export const isOf1995 = ({ written }: SectionNumber): boolean => /^\d{5}(?!\d)/.test(written);

/** Whether a number's division has a name in its edition of MasterFormat. */
export const divisionIsKnown = (number: SectionNumber): boolean =>
  isOf1995(number) || divisionTitle(number.division) !== undefined;
