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
  for (const row of rows) {
    if (row.cells.length < 3 || taken.has(row) || /\d[.,]\d\d(?!\d)/.test(row.text)) continue;
    const lines = headLines(rows, row).filter((line) => !taken.has(line));
    const columns = asItemColumns(columnsOf(lines));
    const ofItems = OF_ITEMS.filter((kind) => columns.some((column) => column.kind === kind));
    const sums = columns.some(({ kind }) => kind === 'net_amount' || kind === 'gross_amount');
    const last = lines.at(-1);
    if (last === undefined || !sums || ofItems.length < 2) continue;
    heads.push({ columns, below: last.index + 1 });
    for (const line of lines) taken.add(line);
  }
  return heads;
}

/** The rows around one that belong to the same head: close to it, without numbers, and under or over its cells. */
function headLines(rows: readonly Row[], row: Row): Row[] {
  const above = rows.slice(Math.max(0, row.index - HEAD_ROWS), row.index).reverse();
  const below = rows.slice(row.index + 1, row.index + 1 + HEAD_ROWS);
  return [...linesNextTo(row, above).reverse(), row, ...linesNextTo(row, below)];
}

/** Those of the rows on one side of a line, the nearest first, that go on with its head. */
function linesNextTo(row: Row, rows: readonly Row[]): Row[] {
  const lines: Row[] = [];
  let last = row;
  for (const near of rows) {
    if (near.on.page !== row.on.page) break;
    if (heightOf(near) > TURNED * heightOf(row)) continue;
    const gap = Math.max(near.bottom - last.top, last.bottom - near.top);
    if (gap > 0.9 * heightOf(row) || /\d/.test(near.text.replace(/#\d|19|%/g, '')) || near.text.length > 120) break;
    if (near.cells.some((cell) => cell.right - cell.left > 0.5 * (row.right - row.left))) break;
    lines.push(near);
    last = near;
  }
  return lines;
}
