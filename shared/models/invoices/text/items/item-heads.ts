import { heightOf, type Row } from '../../../layout/rows';
import type { ColumnKind } from './column-kinds';
import { asItemColumns, type Column, columnsOf } from './columns';

/** The head of a table of line items: `below` is the index of the first row under it. */
export type ItemHead = { columns: Column[]; below: number };

const HEAD_ROWS = 3; // above or below the row that has most heads
const TURNED = 3; // a line that runs up the margin is as high as many

const OF_ITEMS: readonly ColumnKind[] = ['quantity', 'unit_price', 'description', 'article'];

/** The heads of tables of line items, in order. A head names what is counted, its price or its sum, and stands over one to three lines. */
export function itemHeads(rows: readonly Row[]): ItemHead[] {
  const heads: ItemHead[] = [];
  const taken = new Set<Row>();
  rows.forEach((row, index) => {
    if (row.cells.length < 3 || taken.has(row) || /\d[.,]\d\d(?!\d)/.test(row.text)) return;
    const lines = headLines(rows, index).filter((line) => !taken.has(line));
    const columns = asItemColumns(columnsOf(lines));
    const ofItems = OF_ITEMS.filter((kind) => columns.some((column) => column.kind === kind));
    const sums = columns.some(({ kind }) => kind === 'net_amount' || kind === 'gross_amount');
    const last = lines.at(-1);
    if (last === undefined || !sums || ofItems.length < 2) return;
    heads.push({ columns, below: last.index + 1 });
    for (const line of lines) taken.add(line);
  });
  return heads;
}

/** The rows around one that belong to the same head: close to it, without numbers, and under or over its cells. */
function headLines(rows: readonly Row[], index: number): Row[] {
  const row = rows[index];
  if (row === undefined) return [];
  const lines = [row];
  for (const step of [-1, 1]) {
    for (let at = index + step; Math.abs(at - index) <= HEAD_ROWS; at += step) {
      const [near, next] = [rows[at], step < 0 ? lines[0] : lines.at(-1)];
      if (near === undefined || next === undefined || near.on.page !== row.on.page) break;
      if (heightOf(near) > TURNED * heightOf(row)) continue;
      const gap = step < 0 ? near.bottom - next.top : next.bottom - near.top;
      if (gap > 0.9 * heightOf(row) || /\d/.test(near.text.replace(/#\d|19|%/g, '')) || near.text.length > 120) break;
      if (near.cells.some((cell) => cell.right - cell.left > 0.5 * (row.right - row.left))) break;
      if (step < 0) lines.unshift(near);
      else lines.push(near);
    }
  }
  return lines;
}
