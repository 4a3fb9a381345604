import { divisionTitle } from './divisions';

/**
 * A section's number. `code` is its digits alone: 6, or more when levels follow a point ("26 05 33.16" is 26053316,
 * "26 24 13.1" is 2624131). `division` is the code of the MasterFormat division it belongs to.
 */
export type SectionNumber = { code: string; division: string };

/** A number found at the start of a text, and the text after it. */
export type NumberedText = { number: SectionNumber; rest: string };

// pairs of digits with or without separators ("26 05 19", "01 2100", "260519"), then up to two levels after points
const NUMBER = /^(\d\d)[ .-]?(\d\d)[ .-]?(\d\d)(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?!\d|\.\d)/;

/**
 * Reads the section number that a text begins with, in any of the ways that MasterFormat 2004 and later is written.
 * Undefined when there is none, or when its division does not exist.
 */
export function leadingNumber(text: string): NumberedText | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [written, division = '', ...levels] = match;
  if (divisionTitle(division) === undefined) return undefined;
  return { number: { code: division + levels.join(''), division }, rest: text.slice(written.length) };
}
