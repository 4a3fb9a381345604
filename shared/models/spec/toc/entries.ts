import type { Line } from '../../pdf/lines';
import { isOf1995, leadingNumberOfAnyEdition, type SectionNumber } from '../number/section-number';
import { readColumns } from './columns';
import { titlePart } from './printed-page';

/** A section as a table of contents names it. `printedPage` is the page it gives, as the book counts its pages. */
export type TocEntry = { number: SectionNumber; title: string; printedPage: number | undefined };

type OpenEntry = TocEntry & { ended: boolean; titleLeft: number | undefined; last: Line; lines: number };

const WORD = /^(?:SECTION|DOCUMENT|SPEC\.?)\s*(?:NO\.?|#)?\s*[:–—-]?\s*(?=\d)/i;
const BULLET = /^[•●▪○*–-]\s+/;
const HAS_A_WORD = /\p{L}{2}/u;
const PAGE_ONLY = /^PAGE\b[\s\d:–—-]*(?:OF[\s\d]*)?$/i; // what is left of a footer
const NO_TITLE = /^(?:DIVISION|PART|VOLUME|END OF|TABLE OF CONTENTS|SECTION|PAGE|APPENDI|ATTACHMENT|PROJECT MANUAL)\b/i;
const GROUP = /^(?:DIVISION|VOLUME|PART)\s+(?:\d{1,2}|[IVX]+)\b/i;
const NEXT_LINE = 0.9; // line heights between a title's lines

/** The entries of a page that lists sections, column by column, with how many lines they and their divisions' names took. */
export function readEntries(page: readonly Line[]): { entries: TocEntry[]; lines: number } {
  const open: OpenEntry[] = [];
  for (const line of readColumns(page)) {
    const { text, ended, page: printedPage } = titlePart(line);
    const found = leadingNumberOfAnyEdition(text.replace(BULLET, '').replace(WORD, ''));
    const last = open.at(-1);
    if (found !== undefined && !isProse(found)) {
      const title = found.rest.replace(/^[A-Z]?[\s\-–—:|]+/, '').trim();
      const titleLeft = leftOf(title, line);
      open.push({ number: found.number, title, printedPage, ended, titleLeft, last: line, lines: 1 });
    } else if (last !== undefined && goesOn(last, line, ended)) {
      last.title = `${last.title} ${text}`.trim();
      last.titleLeft ??= line.left;
      last.printedPage ??= printedPage;
      last.ended = ended;
      last.last = line;
      last.lines += 1;
    }
  }
  const whole = open.filter(({ title }) => HAS_A_WORD.test(title) && !PAGE_ONLY.test(title));
  const groups = page.filter(({ text }) => GROUP.test(text)).length;
  return {
    entries: whole.map(({ number, title, printedPage }) => ({ number, title, printedPage })),
    lines: groups + whole.reduce((sum, entry) => sum + entry.lines, 0),
  };
}

/** Running text can begin with digits: a sentence goes on in small letters, and five digits are more than a number. */
const isProse = ({ number, rest }: { number: SectionNumber; rest: string }) =>
  /^\s*(?:[,;)]|[a-z]{2,}\b.*[a-z]\.$)/.test(rest) || (isOf1995(number) && !/^[\s\-–—:]+[A-Z]/.test(rest));

/** A wrapped title ends in its own leader, or stands under the title above it, one line below. */
function goesOn(entry: OpenEntry, line: Line, ended: boolean): boolean {
  const gap = entry.last.bottom - line.top;
  const next = gap < (line.top - line.bottom) * NEXT_LINE && line.bottom < entry.last.bottom;
  if (!next || NO_TITLE.test(line.text)) return false;
  if (entry.title === '') return line.left > entry.last.left;
  if (entry.ended) return false;
  const under = entry.titleLeft !== undefined && line.left > entry.titleLeft - 4 && line.left < entry.last.right;
  return under || (ended && line.left >= entry.last.left);
}

/** The left edge, in points, of the word that a title begins with. */
const leftOf = (title: string, line: Line): number | undefined => {
  const first = title.split(' ')[0];
  return first === '' ? undefined : line.words.find((word) => word.text === first)?.left;
};
