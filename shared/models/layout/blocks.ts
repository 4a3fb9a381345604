import { type Cell, heightOf, overlap, type Row } from './rows';

/** A line of a block, with the row it is from. */
export type BlockLine = { cell: Cell; row: Row };

const MOST_LINES = 9;
const SAME_LEFT = 8; // points

/** Of all rows of a document, the cells under one another from `first` on, left edges in line, with less than `gap` line heights of white between. */
export function blockFrom(rows: readonly Row[], first: BlockLine, gap: number): BlockLine[] {
  const block = [first];
  let last = first;
  for (let at = first.row.index + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.on.page !== first.row.on.page || block.length >= MOST_LINES) break;
    if (last.cell.bottom - row.top > gap * heightOf(last.cell)) break;
    const cell = row.cells.find((one) => Math.abs(one.left - first.cell.left) < SAME_LEFT);
    if (cell === undefined) continue;
    last = { cell, row };
    block.push(last);
  }
  return block;
}

/** The nearest cell below that lies under `cell`, or a little to its right, as what a label stands over does. */
export function cellUnder(rows: readonly Row[], { cell, row }: BlockLine, gap: number): BlockLine | undefined {
  for (let at = row.index + 1; at < rows.length; at += 1) {
    const below = rows[at];
    if (below === undefined || below.on.page !== row.on.page || cell.bottom - below.top > gap * heightOf(cell))
      return undefined;
    const under = below.cells.find((one) => overlap(one, cell) > 0 && one.left > cell.left - 3 * SAME_LEFT);
    if (under !== undefined) return { cell: under, row: below };
  }
  return undefined;
}
