import type { Box, Word } from '../pdf/words';
import { boxOf, type Cell, heightOf, overlap, type Row, wordsBetween } from './rows';

/** A label that stands in a row: `start` and `end` are offsets in the row's text. */
export type LabelHit = { row: Row; cell: Cell; start: number; end: number; label: string };

/** Where a value may stand: a text and its words; `share` is how sure a value in such a place belongs to the label. */
export type Place = { cell: Cell; row: Row; from: number; share: number };

const MOST_ROWS_BELOW = 6; // those of other columns lie between
const LINES_BELOW = 3.2; // of the label's height, from its bottom to the value's top

/** Every place that `pattern` (global, for folded text, of a letter or more) matches, row by row. A label does not run over the gap between two cells. */
export function labelHits(rows: readonly Row[], pattern: RegExp): LabelHit[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      [...cell.folded.matchAll(pattern)].map((match) => {
        return { row, cell, start: match.index, end: match.index + match[0].length, label: match[0] };
      }),
    ),
  );
}

/** Where the value of a label may stand, the likeliest first: after it in its cell, in the next cell, in the nearest below. */
export function placesOf(rows: readonly Row[], hit: LabelHit): Place[] {
  const { row, cell, end } = hit;
  const places: Place[] = [];
  if (/[\p{L}\d]/u.test(cell.text.slice(end))) places.push({ cell, row, from: end, share: 1 });
  const next = row.cells.slice(row.cells.indexOf(cell) + 1).find(({ text }) => /[\p{L}\d]/u.test(text));
  if (places.length === 0 && next !== undefined) places.push({ cell: next, row, from: 0, share: 0.97 });
  const labelBox = boxOf(wordsBetween(cell, hit.start, end));
  for (const below of cellsBelow(rows, row, labelBox)) places.push({ ...below, from: 0, share: 0.92 });
  return places;
}

/** The cells under a box on the nearest row that has some. */
function cellsBelow(rows: readonly Row[], row: Row, box: Box): { cell: Cell; row: Row }[] {
  for (const below of rows.slice(row.index + 1, row.index + 1 + MOST_ROWS_BELOW)) {
    if (below.on.page !== row.on.page || box.bottom - below.top > LINES_BELOW * heightOf(box)) return [];
    const under = below.cells.filter((cell) => overlap(cell, box) > 0.3);
    if (under.length > 0) return under.map((cell) => ({ cell, row: below }));
  }
  return [];
}

/** The words of a place that hold characters `start` to `end` of its text. */
export const wordsAt = ({ cell }: Place, start: number, end: number): Word[] => wordsBetween(cell, start, end);
