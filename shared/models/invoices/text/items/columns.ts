import { boxOf, type Cell, overlap, partOf, type Row } from '../../../layout/rows';
import type { Box } from '../../../pdf/words';
import { type ColumnKind, kindOf } from './column-kinds';

export type Column = Box & { kind: ColumnKind; text: string };

/** The columns of the lines of a head: cells over one another are one. */
export function columnsOf(lines: readonly Row[]): Column[] {
  const columns: { cells: Cell[] }[] = [];
  for (const cell of lines.flatMap(({ cells }) => cells).flatMap(splitHeads)) {
    const over = columns.find(({ cells }) => overlap(boxOf(cells), cell) > 0.5);
    if (over === undefined) columns.push({ cells: [cell] });
    else over.cells.push(cell);
  }
  return columns
    .map(({ cells }) => {
      const text = cells
        .map(({ folded }) => folded)
        .join(' ')
        .replace(/- (?=[a-z])/g, '');
      return { ...boxOf(cells), kind: kindOf(text), text };
    })
    .sort((a, b) => a.left - b.left);
}

const WITH_TAX = /(?:incl[a-z.]*|inkl[a-z.]*|ttc|brutto|gross).*/;

/** Of two columns of one kind the sum is the last one; a price at the end, beside another price, is the sum. */
export function asItemColumns(columns: Column[]): Column[] {
  const last = columns.findLast(({ kind }) => kind === 'net_amount');
  const gross = columns.findLast(({ kind }) => kind === 'gross_amount');
  const prices = columns.filter(({ kind }) => kind === 'unit_price');
  return columns.map((column) => {
    if (column.kind === 'gross_amount' && column !== gross)
      return { ...column, kind: kindOf(column.text.replace(WITH_TAX, '')) };
    if (last === undefined && column === prices.at(-1) && prices.length > 1) return { ...column, kind: 'net_amount' };
    if (column.kind === 'net_amount' && column !== last) return { ...column, kind: 'other' };
    if (column.kind === 'unit_price' && column !== prices[0]) return { ...column, kind: 'other' };
    return column;
  });
}

/** Heads that stand so close that they were read as one cell, by what the words before and after each space are heads of. */
function splitHeads(cell: Cell): Cell[] {
  for (let at = 1; at < cell.words.length; at += 1) {
    const [left, right] = [partOf(cell, 0, at), partOf(cell, at, cell.words.length)];
    if (TWO_HEADS.has(`${kindOf(left.folded)} ${kindOf(right.folded)}`)) return [left, ...splitHeads(right)];
    if (left.folded.endsWith('%') && kindOf(right.folded) === 'net_amount') return [left, right];
  }
  return [cell];
}

// not those that are one head together, such as "unit price" or "VAT amount"
const TWO_HEADS: ReadonlySet<string> = new Set([
  'quantity description',
  'description quantity',
  'quantity unit_price',
  'tax_rate quantity',
  'tax_rate gross_amount',
  'unit_price tax_rate',
  'position article',
  'position description',
  'article description',
]);
