import { type Cell, overlap, type Row, wordsBetween } from '../../../layout/rows';
import type { Word } from '../../../pdf/words';
import { currencyOf } from '../../../values/currency';
import { type DecimalMark, numbersIn } from '../../../values/numbers';
import { type Role, roleOf } from './roles';

/** An amount of money on a page, with the words that label it; `sure` is how clearly they say its role, from 0 to 1. */
export type Amount = {
  value: string;
  row: Row;
  cell: Cell;
  words: Word[];
  currency: string;
  role: Role;
  sure: number;
};

/** Every amount with two decimals or a currency beside it, and what its row or column says it is; those of line items are left out. */
export function amountsOf(rows: readonly Row[], mark: DecimalMark | undefined, items: ReadonlySet<Row>): Amount[] {
  return rows.flatMap((row) => {
    if (items.has(row)) return [];
    const cells = row.cells.map((cell) => ({ cell, found: moneyIn(cell, mark) }));
    const count = cells.reduce((sum, { found }) => sum + found.length, 0);
    return cells.flatMap(({ cell, found }) =>
      found.map(({ value, start, end, currency }): Amount => {
        const beside = roleOf(labelBeside(row, cell, start));
        const above = roleOf(labelAbove(rows, row, cell));
        const byColumn = above.role !== 'none' && (count > 1 || beside.role === 'none');
        const words = wordsBetween(cell, start, end);
        return { value, row, cell, words, currency, ...(byColumn ? { ...above, sure: above.sure * 0.92 } : beside) };
      }),
    );
  });
}

function moneyIn(cell: Cell, mark: DecimalMark | undefined) {
  return numbersIn(cell.text, mark).filter(({ decimals, currency, end }) => {
    if (/^ ?%/.test(cell.text.slice(end))) return false;
    return decimals === 2 || (decimals < 2 && (currencyOf(currency) !== undefined || /\p{Sc}/u.test(currency)));
  });
}

/** What stands before an amount in its row, without the amounts between: rates and other sums say nothing of it. */
function labelBeside(row: Row, cell: Cell, start: number): string {
  const before = row.cells.slice(0, row.cells.indexOf(cell)).map(({ folded }) => folded);
  const label = [...before, cell.folded.slice(0, start)].join(' ');
  if (/[a-z]{2}/.test(label)) return label;
  return cell.folded.slice(start).replace(/[\d.,]+/g, ' ');
}

const ROWS_ABOVE = 12;
const PAGE_GAP = 14; // lines: a column does not reach over more white than this

/** The nearest words above an amount, in its column. */
function labelAbove(rows: readonly Row[], row: Row, cell: Cell): string {
  for (const above of rows.slice(Math.max(0, row.index - ROWS_ABOVE), row.index).reverse()) {
    if (above.on.page !== row.on.page || above.bottom - row.top > PAGE_GAP * (row.top - row.bottom)) return '';
    const heads = above.cells.filter((head) => overlap(head, cell) > 0.4 && /[a-z]{2}/.test(head.folded));
    const [head] = heads;
    if (head === undefined) continue;
    // a sentence across the page is no head of a column
    if (head.right - head.left > 3.5 * Math.max(cell.right - cell.left, 40)) return '';
    return [...linesAbove(rows, above, head), head].map(({ folded }) => folded).join(' ');
  }
  return '';
}

/** A head may have two or three lines close together. */
function linesAbove(rows: readonly Row[], row: Row, head: Cell): Cell[] {
  const above = rows[row.index - 1];
  const height = head.top - head.bottom;
  if (above === undefined || above.on.page !== row.on.page || above.bottom - head.top > 0.5 * height) return [];
  const cell = above.cells.find((one) => overlap(one, head) > 0.5 && /^[^\d]+$/.test(one.folded));
  return cell === undefined || cell.right - cell.left > 2.5 * (head.right - head.left) ? [] : [cell];
}
