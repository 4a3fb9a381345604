import type { Line } from '../pdf/lines';
import type { Word } from '../pdf/words';
import { beginsPartOne } from './headings';
import { leadingNumber, type SectionNumber } from './section-number';

/** A section as the table of contents names it. The page numbers printed there are not those of the file. */
export type TocEntry = { number: SectionNumber; title: string };

type OpenEntry = TocEntry & { ended: boolean; titleLeft: number; last: Line };

const TOC_TITLE = /^(?:PROJECT MANUAL )?(?:TABLE OF CONTENTS|CONTENTS|LIST OF (?:SPECIFICATION )?SECTIONS)\b/i;
const TITLE_WITHIN = 12; // lines from the top of the page
const LEADER = /\s*(?:\.\s?){3,}|\s*…[….\s]*|\s*_{3,}/;
const HAS_A_WORD = /\p{L}{2}/u;
const PRINTED_PAGE = /^(?:\d{1,4}|[ivxl]+|[\d .]+-\s?\d+)$/i;
const COLUMN_GAP = 2; // line heights between a title and a page number in a column of its own

/**
 * The entries of a page of a table of contents, in order; empty for any other page.
 * `expected` says that such a page may stand here without its title: before the body, or after another one.
 */
export function tocEntriesOf(lines: Line[], expected: boolean): TocEntry[] {
  const titled = lines.slice(0, TITLE_WITHIN).some((line) => TOC_TITLE.test(line.text));
  if (!titled && (!expected || lines.some(beginsPartOne))) return [];
  const entries = readEntries(lines);
  // without its title a list of numbers is contents only if the page holds little else
  const enough = titled ? 1 : Math.max(3, lines.length / 3);
  return entries.length >= enough ? entries.map(({ number, title }) => ({ number, title })) : [];
}

function readEntries(lines: Line[]): OpenEntry[] {
  const entries: OpenEntry[] = [];
  for (const line of lines) {
    const text = withoutPage(line);
    const found = leadingNumber(text.replace(/^(?:SECTION|DOCUMENT)\s+/i, ''));
    const open = entries.at(-1);
    if (found !== undefined) {
      const title = found.rest.replace(/^[\s\-–—:]+/, '').trim();
      entries.push({
        number: found.number,
        title,
        ended: text !== line.text,
        titleLeft: leftOf(title, line),
        last: line,
      });
    } else if (open !== undefined && goesOn(open, line)) {
      open.title = `${open.title} ${text}`.trim();
      open.ended = text !== line.text;
      open.last = line;
    }
  }
  return entries.filter((entry) => HAS_A_WORD.test(entry.title));
}

/** A wrapped title ends in its own leader, or stands under the title above it, one line below. */
function goesOn(entry: OpenEntry, line: Line): boolean {
  const next = entry.last.bottom - line.top < (line.top - line.bottom) * 0.8;
  if (entry.ended || !next) return false;
  return LEADER.test(line.text) || Math.abs(line.left - entry.titleLeft) < 3;
}

/** The line without its leader and what follows, or without a page number that stands well apart from the title. */
function withoutPage(line: Line): string {
  const leader = LEADER.exec(line.text);
  if (leader !== null) return line.text.slice(0, leader.index);
  const apart = COLUMN_GAP * (line.top - line.bottom);
  const column = line.words.findLastIndex(
    (word, index) => word.left - (line.words[index - 1]?.right ?? word.left) > apart,
  );
  const textOf = (words: Word[]) => words.map((word) => word.text).join(' ');
  if (column < 1 || !PRINTED_PAGE.test(textOf(line.words.slice(column)))) return line.text;
  return textOf(line.words.slice(0, column));
}

/** The left edge, in points, of the word that a title begins with. */
const leftOf = (title: string, line: Line) =>
  line.words.find((word) => word.text === title.split(' ')[0])?.left ?? line.left;
