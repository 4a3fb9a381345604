import { nearestColumn } from '../../../layout/nearest-column';
import { type Cell, overlap, partOf, wordsBetween } from '../../../layout/rows';
import type { Word } from '../../../pdf/words';
import { type DecimalMark, numbersIn } from '../../../values/numbers';
import type { ColumnKind } from './column-kinds';
import type { Column } from './columns';

/** A value and the words that print it. */
export type Read = { value: string; words: Word[] };
export type ReadCells = Partial<Record<ColumnKind, Read>>;

/** A cell and the column that it stands in. */
export type InColumn = { cell: Cell; column: Column | undefined };

/** Each cell under the column that it shares most with, or whose edge or middle is nearest. */
export function columnOfEach(cells: readonly Cell[], columns: readonly Column[]): InColumn[] {
  return cells
    .flatMap((cell) => splitNumbers(cell, columns))
    .map((cell) => ({ cell, column: nearestColumn(cell, columns) }));
}

/** A number that stands so close to the words of the next column that they were read as one cell is cut off them. */
function splitNumbers(cell: Cell, columns: readonly Column[]): Cell[] {
  const count = cell.words.length;
  if (count < 2 || !/\p{L}{2}/u.test(cell.text)) return [cell];
  const [first, last] = [partOf(cell, 0, 1), partOf(cell, count - 1, count)];
  const under = (part: Cell, ...kinds: ColumnKind[]) =>
    isNumeric(part) && columns.some((column) => kinds.includes(column.kind) && overlap(column, part) > 0.5);
  if (under(first, 'position', 'quantity')) return [first, ...splitNumbers(partOf(cell, 1, count), columns)];
  const own = columns.find((column) => overlap(column, partOf(cell, 0, count - 1)) > 0.1);
  if (own?.kind === 'description' && under(last, ...NUMERIC)) return [partOf(cell, 0, count - 1), last];
  return [cell];
}

const NUMERIC: readonly ColumnKind[] = ['quantity', 'unit_price', 'net_amount', 'gross_amount', 'tax_rate'];
export const isNumeric = ({ text }: Cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);

/** The numbers of a row by the kind of their column. */
export function numbersOf(cells: readonly InColumn[], mark: DecimalMark | undefined): ReadCells {
  const read: ReadCells = {};
  for (const { cell, column } of cells) {
    if (column === undefined || !NUMERIC.includes(column.kind)) continue;
    const [number, ...others] = numbersIn(cell.text, mark);
    if (number === undefined || others.length > 0) continue;
    // a price and a sum have nothing but the currency beside them
    const rest = (cell.text.slice(0, number.start) + cell.text.slice(number.end)).replace(/[^\p{L}]/gu, '');
    if (column.kind !== 'quantity' && rest.length > 3) continue;
    if (column.kind === 'quantity' && number.start > 0) continue;
    read[column.kind] ??= { value: number.value, words: wordsBetween(cell, number.start, number.end) };
  }
  return read;
}

/** What stands behind the quantity, or in a column of its own. */
export function unitOf(cells: readonly InColumn[]): Read | undefined {
  for (const { cell, column } of cells) {
    if (column?.kind === 'unit' && /\p{L}/u.test(cell.text)) return { value: cell.text, words: [...cell.words] };
    if (column?.kind !== 'quantity') continue;
    const [, number = '', unit] = /^(-?[\d.,' ]+?) ?(\p{L}[\p{L}\d.()²³]{0,11})$/u.exec(cell.text) ?? [];
    if (unit !== undefined) return { value: unit, words: wordsBetween(cell, number.length + 1, cell.text.length) };
  }
  return undefined;
}

/** The words of an item: what stands in the column of words, or beside all columns. */
export const textCells = (cells: readonly InColumn[], words: ColumnKind): Cell[] =>
  cells
    .filter(({ cell, column }) => column?.kind === words || (column === undefined && /\p{L}{2}/u.test(cell.text)))
    .map(({ cell }) => cell);
