import type { Line } from '../pdf/lines';
import { beginsPartOne } from './headings';
import { leadingNumber, type SectionNumber } from './section-number';

/** A section as the table of contents names it. The page numbers printed there are not those of the file. */
export type TocEntry = { number: SectionNumber; title: string };

type OpenEntry = TocEntry & { ended: boolean; titleLeft: number; last: Line };

const TOC_TITLE = /^(?:PROJECT MANUAL )?(?:TABLE OF CONTENTS|CONTENTS|LIST OF (?:SPECIFICATION )?SECTIONS)\b/i;
const TITLE_WITHIN = 12; // lines from the top of the page
const LEADER = /\s*(?:\.\s?){3,}|\s*…[….\s]*|\s*_{3,}/;
const PRINTED_PAGE = /\s+(?:\d{1,4}|\d{5,8}\s?-\s?\d+|[ivxl]+)$/i;

/**
 * The entries of a page of a table of contents, in order; empty for any other page.
 * `expected` says that such a page may stand here without its title: before the body, or after another one.
 */
export function tocEntriesOf(lines: Line[], expected: boolean): TocEntry[] {
  if (lines.some(beginsPartOne)) return [];
  const titled = lines.slice(0, TITLE_WITHIN).some((line) => TOC_TITLE.test(line.text));
  if (!titled && !expected) return [];
  const entries = readEntries(lines);
  const enough = titled ? 1 : 3;
  return entries.length >= enough ? entries.map(({ number, title }) => ({ number, title })) : [];
}

function readEntries(lines: Line[]): OpenEntry[] {
  const entries: OpenEntry[] = [];
  for (const line of lines) {
    const found = leadingNumber(line.text.replace(/^(?:SECTION|DOCUMENT)\s+/i, ''));
    if (found !== undefined) {
      const titleLeft = titleStart(line, found.rest);
      entries.push({ number: found.number, ...titleIn(found.rest), titleLeft, last: line });
      continue;
    }
    const open = entries.at(-1);
    if (open !== undefined && goesOn(open, line)) {
      const { title, ended } = titleIn(line.text);
      open.title = `${open.title} ${title}`.trim();
      open.ended = ended;
      open.last = line;
    }
  }
  return entries.filter((entry) => entry.title !== '');
}

/** A wrapped title ends in its own leader, or stands under the title above it, one line below. */
function goesOn(entry: OpenEntry, line: Line): boolean {
  const next = entry.last.bottom - line.top < (line.top - line.bottom) * 0.8;
  if (entry.ended || !next) return false;
  return LEADER.test(line.text) || Math.abs(line.left - entry.titleLeft) < 3;
}

/** What is left of an entry's text without its leader and page number; `ended` when it had either. */
function titleIn(text: string): { title: string; ended: boolean } {
  const leader = LEADER.exec(text);
  const beforeLeader = leader === null ? text : text.slice(0, leader.index);
  const beforePage = leader === null ? text.replace(PRINTED_PAGE, '') : beforeLeader;
  return { title: beforePage.replace(/^[\s\-–—:]+/, '').trim(), ended: beforePage !== text };
}

/** The left edge, in points, of the first word of the title. */
function titleStart(line: Line, rest: string): number {
  const words = rest.trim().split(' ').length;
  return line.words.at(-words)?.left ?? line.left;
}
