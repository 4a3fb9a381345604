import type { Line } from '../../pdf/lines';
import { textOf } from './columns';

/** A line of a table of contents without what stands after its title. `page` is the page number printed there. */
export type TitlePart = { text: string; ended: boolean; page: number | undefined };

const LEADER = /\s*(?:[.·]\s?){3,}|\s*…[….\s]*|\s*_{3,}|\s+-{3,}\s*|\s*(?:-\s){3,}/;
const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})$/;
const PAGE =
  /^(?:p(?:p|ages?|g)?\.?\s*)?(?:\d{1,4}|[ivxl]+|\d{1,4}\s?[-–]\s?\d{1,4}|[\d .]+-\s?\d+|\d{1,3}\s+p(?:ages?|p|gs?)\.?)$/i;
const REVISION = /^(?:rev\.?\s*)?(?:\d|[A-Z]|x)$/i;
const COLUMN_GAP = 2; // line heights between a title and a column of its own

/** Cuts a leader and all after it, and columns of page numbers, page counts, dates and revisions right of the title. */
export function titlePart(line: Line): TitlePart {
  const leader = LEADER.exec(line.text);
  if (leader !== null) {
    return { text: line.text.slice(0, leader.index).trim(), ended: true, page: pageOf(line.text.slice(leader.index)) };
  }
  const apart = COLUMN_GAP * (line.top - line.bottom);
  let words = line.words;
  let page: number | undefined;
  for (;;) {
    const column = words.findLastIndex((word, index) => word.left - (words[index - 1]?.right ?? word.left) > apart);
    const text = textOf(words.slice(column));
    if (column < 1 || !(PAGE.test(text) || DATE.test(text) || REVISION.test(text))) break;
    if (PAGE.test(text)) page = pageOf(text);
    words = words.slice(0, column);
  }
  return { text: textOf(words), ended: words.length < line.words.length, page };
}

/** A page counted through the book; "26 05 19 - 1" counts in the section and says nothing about where it is. */
function pageOf(text: string): number | undefined {
  const match = /^\D*(\d{1,4})\s*$/.exec(text);
  return match === null ? undefined : Number(match[1]);
}
