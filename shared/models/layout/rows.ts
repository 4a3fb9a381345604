import { type Line, linesOf } from '../pdf/lines';
import type { Frame, PdfPage } from '../pdf/page';
import type { Box, Word } from '../pdf/words';
import { fold } from '../values/fold';

/** A page as it was read, by its text layer or by OCR. Page numbers count from 1. */
export type ReadPage = { page: number; source: 'text' | 'ocr'; content: PdfPage };

/** Words that stand close together on one line, one sign between two in `text`. Boxes are as a viewer shows the page. */
export type Cell = Box & { text: string; folded: string; words: readonly Word[] };

/** A line across the whole page, its cells from left to right, and its place among the rows of the document. `text` holds the cells with a tab between them. */
export type Row = Cell & { cells: readonly Cell[]; on: Sheet; index: number };

/** What a place on a page needs to be told in PDF user space. */
export type Sheet = Frame & { page: number; source: 'text' | 'ocr' };

const CELL_GAP = 0.7; // of the line's height: a space in a typewriter face is narrower
const SCANNED_GAP = 1; // OCR's boxes fit closer round the words

/** The lines of all pages, page after page and from the top of each to its bottom. */
export function rowsOf(pages: readonly ReadPage[]): Row[] {
  const rows: Row[] = [];
  for (const { page, source, content } of pages) {
    const on = { page, source, box: content.box, rotation: content.rotation };
    for (const line of linesOf(content)) rows.push(rowOf(line, on, rows.length));
  }
  return rows;
}

function rowOf(line: Line, on: Sheet, index: number): Row {
  const groups: Word[][] = [];
  const begins = new Set<Word>();
  let last: Word | undefined;
  for (const word of line.words) {
    const gap = last === undefined ? Infinity : word.left - last.right;
    const height = Math.min(word.top - word.bottom, last === undefined ? Infinity : last.top - last.bottom);
    if (gap > (word.confidence === undefined ? CELL_GAP : SCANNED_GAP) * height) {
      groups.push([]);
      begins.add(word);
    }
    groups.at(-1)?.push(word);
    last = word;
  }
  const cells = groups.map((words) => cellOf(words, () => ' '));
  return { ...cellOf(line.words, (word) => (begins.has(word) ? '\t' : ' ')), cells, on, index };
}

/** Words as one cell, `between` telling what goes before each but the first. */
function cellOf(words: readonly Word[], between: (word: Word) => ' ' | '\t'): Cell {
  const text = words.map((word, index) => (index === 0 ? word.text : between(word) + word.text)).join('');
  return { text, folded: fold(text), words, ...boxOf(words) };
}

/** The words of a cell from one index to before another, as a cell. */
export const partOf = ({ words }: Cell, from: number, to: number): Cell => cellOf(words.slice(from, to), () => ' ');

export const boxOf = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  bottom: Math.min(...boxes.map(({ bottom }) => bottom)),
  right: Math.max(...boxes.map(({ right }) => right)),
  top: Math.max(...boxes.map(({ top }) => top)),
});

/** The words of a cell that characters `start` to `end` of its text touch. */
export function wordsBetween({ words }: Cell, start: number, end: number): Word[] {
  let after = -1;
  return words.filter(({ text }) => {
    const from = after + 1;
    after = from + text.length;
    return from < end && after > start;
  });
}

/** How much of the narrower of two boxes lies above or below the other, from 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return narrower <= 0 ? 0 : Math.max(0, shared / narrower);
}

export const heightOf = ({ top, bottom }: Box): number => top - bottom;
