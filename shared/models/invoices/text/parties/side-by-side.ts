import { type Cell, partOf, type Row } from '../../../layout/rows';
import { isPartyLabel } from './labelled-party';

const ROWS = 9; // a label, and the longest address under it
const SAME_LEFT = 3; // points

/** The rows, with cells cut in two below labels that stand side by side: a long line may reach up to the column of the next label. */
export function apartBelowLabels(rows: readonly Row[]): Row[] {
  let columns: readonly number[] = [];
  let until = -1;
  return rows.map((row) => {
    const lefts = row.cells.filter(isPartyLabel).map(({ left }) => left);
    if (lefts.length > 1) [columns, until] = [lefts.slice(1), row.index + ROWS];
    return row.index > until ? row : { ...row, cells: row.cells.flatMap((cell) => cutAt(columns, cell)) };
  });
}

/** A cell, cut before each of its words that begins one of the columns. */
function cutAt(columns: readonly number[], cell: Cell): Cell[] {
  const at = cell.words.findIndex(
    ({ left }, index) => index > 0 && columns.some((column) => Math.abs(left - column) < SAME_LEFT),
  );
  return at < 0 ? [cell] : [partOf(cell, 0, at), ...cutAt(columns, partOf(cell, at, cell.words.length))];
}
