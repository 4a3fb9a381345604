import { type Cell, partOf, type Row } from '../../../layout/rows';

const ROWS = 9; // a label, and the longest address under it
const SAME_LEFT = 3; // points

/** The rows, with cells cut in two below labels that stand side by side: a long line may reach up to the column of the next label. */
export function apartBelow(rows: readonly Row[], isLabel: (cell: Cell) => boolean): Row[] {
  let columns: number[] = [];
  let until = -1;
  return rows.map((row) => {
    const lefts = row.cells.filter(isLabel).map(({ left }) => left);
    if (lefts.length > 1) [columns, until] = [lefts.slice(1), row.index + ROWS];
    return row.index > until ? row : { ...row, cells: row.cells.flatMap((cell) => cutAt(columns, cell)) };
  });
}

/** A cell, cut before the first of its words that begins one of the columns. */
function cutAt(columns: readonly number[], cell: Cell): Cell[] {
  const at = cell.words.findIndex(
    ({ left }, index) => index > 0 && columns.some((column) => Math.abs(left - column) < SAME_LEFT),
  );
  return at < 0 ? [cell] : [partOf(cell, 0, at), ...cutAt(columns, partOf(cell, at, cell.words.length))];
}
