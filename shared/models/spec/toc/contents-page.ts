import type { Line } from '../../pdf/lines';
import { beginsPartOne, isLabelled } from '../book/marks';
import { leadingNumberOfAnyEdition } from '../number/section-number';
import { readEntries, type TocEntry } from './entries';

/** What a page that lists sections would be as part of a table of contents. `share` is how much of the page they take. */
export type Listing = { entries: TocEntry[]; titled: boolean; share: number; labelled: number };

const TITLE =
  /^(?:.{0,40}\b)?(?:TABLE\s+OF\s+CONTENTS?|(?:LIST|INDEX|SCHEDULE)\s+OF\s+(?:TECHNICAL\s+)?(?:SPECIFICATIONS?|SECTIONS|DOCUMENTS)(?:\s+SECTIONS)?|(?:PROJECT\s+MANUAL|SPECIFICATIONS?|SECTION)\s+INDEX)\b/i;
const CONTENTS = /^\W*(?:CONTENTS|INDEX)\W*$/i;
// no digits: "SECTION 26 05 19 - Page 4" is a footer
const TABLE_HEAD = /^(?:SPEC(?:IFICATION)?S?|SECTION|DIV(?:ISION)?)\b\D{0,24}\b(?:TITLE|DESCRIPTION|NAME|PAGES?)\b/i;
const WITHIN = 14; // lines from the top of the page
const FOOTER_LINES = 4;
const FEWEST = 3;
const SHORT_PAGE = 20; // lines

/** Reads a page as a list of sections; undefined for a page that is none. Whether it is contents, the book decides. */
export function listingOf(lines: readonly Line[]): Listing | undefined {
  const titled = isTitled(lines);
  const numbered = lines.filter(({ text }) => leadingNumberOfAnyEdition(text.replace(/^\D{0,12}(?=\d)/, ''))).length;
  // the last page of a long table can hold a single entry, and then little else
  if (numbered === 0 || (!titled && numbered < FEWEST && lines.length > SHORT_PAGE)) return undefined;
  const partOne = lines.some(({ text }) => beginsPartOne(text));
  const { entries, lines: taken } = readEntries(lines);
  if (entries.length === 0 || (partOne && entries.length < FEWEST)) return undefined;
  const labelled = lines.filter(({ text }) => isLabelled(text)).length;
  return { entries, titled: titled && !partOne, share: taken / lines.length, labelled };
}

function isTitled(lines: readonly Line[]): boolean {
  const top = lines.slice(0, WITHIN);
  const isTitle = ({ text }: Line) =>
    !isLabelled(text) && text.length < 80 && (TITLE.test(text) || CONTENTS.test(text));
  if (top.some((line) => isTitle(line) || TABLE_HEAD.test(line.text))) return true;
  return lines.slice(-FOOTER_LINES).some(({ text }) => /TABLE OF CONTENTS/.test(text));
}
