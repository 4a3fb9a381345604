import type { Word } from '../../pdf/words';
import type { Field, LineItem } from '../invoice';
import { fieldOf } from '../layout/place';
import { type Cell, heightOf, overlap, partOf, type Row, wordsBetween } from '../layout/rows';
import { agree, productOf, sizeOf } from '../values/decimal';
import { type DecimalMark, numbersIn } from '../values/numbers';
import { roleOf } from './amounts';
import { type Column, type ColumnKind, type ItemHead, itemHeads } from './item-columns';

const MOST_ITEMS = 5000;
const DESCRIPTION_GAP = 1.6; // lines between two lines of one description
const CENT = '0.02';

type Read = { value: string; words: Word[] };
type Draft = {
  row: Row;
  bottom: number;
  texts: Cell[];
  read: Partial<Record<ColumnKind, Read>>;
  unit: Read | undefined;
};

/** The line items, and the rows that their amounts stand on. */
export type FoundItems = { line_items: LineItem[]; rows: ReadonlySet<Row> };

/** The line items under each head of columns; a table that goes on over the page needs no head there. */
export function findLineItems(rows: readonly Row[], mark: DecimalMark | undefined): FoundItems {
  const heads = itemHeads(rows);
  const drafts = heads
    .flatMap((head, index) => itemsBelow(rows.slice(head.below, heads[index + 1]?.below), head, mark))
    .slice(0, MOST_ITEMS);
  return {
    line_items: drafts.map(asLineItem),
    rows: new Set(drafts.filter(({ read }) => read.quantity ?? read.unit_price).map(({ row }) => row)),
  };
}

function itemsBelow(rows: readonly Row[], { columns }: ItemHead, mark: DecimalMark | undefined): Draft[] {
  const items: Draft[] = [];
  const words = columns.some(({ kind }) => kind === 'description') ? 'description' : 'article';
  for (const row of rows) {
    const cells = columnOfEach(row.cells, columns);
    const read = numbersOf(cells, mark);
    const lead = row.cells
      .filter((cell) => !isNumeric(cell))
      .map(({ folded }) => folded)
      .join(' ');
    if (endsTable(lead, read, items.length > 0) || isHeadOfSums(row)) break;
    const last = items.at(-1);
    if (
      (read.net_amount ?? read.gross_amount) !== undefined &&
      (read.quantity ?? read.unit_price ?? textCells(cells, words)[0]) !== undefined
    ) {
      items.push({ row, bottom: row.bottom, texts: textCells(cells, words), read, unit: unitOf(cells) });
    } else if (last !== undefined && goesOn(last, row, cells)) {
      last.texts.push(...textCells(cells, words));
      last.bottom = row.bottom;
    }
  }
  return items;
}

/** A row of a sum, by its words, and not an article that is named so. */
function endsTable(lead: string, read: Draft['read'], begun: boolean): boolean {
  if (begun && /^(?:grand |sub ?-?)?(?:total|totaal|totale|summe|gesamt)\W*$/.test(lead)) return true;
  if ((read.quantity !== undefined && read.unit_price !== undefined) || lead.length > 60) return false;
  if (!begun && (read.quantity ?? read.unit_price) !== undefined) return false;
  const { role, sure } = roleOf(lead);
  if (role === 'none' || role === 'part' || sure < (read.quantity === undefined ? 0.75 : 0.85)) return false;
  return (read.net_amount ?? read.gross_amount) !== undefined || /^(?:total|summe|sub)/.test(lead);
}

/** The head of another table, of net, tax and total. */
const isHeadOfSums = ({ cells, text }: Row): boolean =>
  !/\d/.test(text) && cells.length > 2 && new Set(cells.map(({ folded }) => roleOf(folded).role)).size > 2;

const OF_WORDS: readonly (ColumnKind | undefined)[] = ['description', 'article', undefined];

const goesOn = ({ row: first, bottom }: Draft, row: Row, cells: readonly InColumn[]): boolean =>
  OF_WORDS.includes(cells[0]?.column?.kind) &&
  first.on.page === row.on.page &&
  bottom - row.top < DESCRIPTION_GAP * heightOf(first) &&
  cells.every(({ column }) => column?.kind !== 'net_amount' && column?.kind !== 'gross_amount');

type InColumn = { cell: Cell; column: Column | undefined };

/** Each cell under the column that it shares most with, or whose edge or middle is nearest. */
function columnOfEach(cells: readonly Cell[], columns: readonly Column[]): InColumn[] {
  return cells
    .flatMap((cell) => splitNumbers(cell, columns))
    .map((cell) => {
      const off = (column: Column) =>
        Math.min(
          Math.abs(cell.right - column.right),
          Math.abs(cell.left - column.left),
          Math.abs(cell.left + cell.right - column.left - column.right) / 2,
        ) -
        100 * overlap(cell, column);
      const [nearest] = [...columns].sort((a, b) => off(a) - off(b));
      const far = nearest === undefined || (overlap(cell, nearest) === 0 && off(nearest) > 40);
      return { cell, column: far ? undefined : nearest };
    });
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
const isNumeric = ({ text }: Cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);

function numbersOf(cells: readonly InColumn[], mark: DecimalMark | undefined): Draft['read'] {
  const read: Draft['read'] = {};
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
function unitOf(cells: readonly InColumn[]): Read | undefined {
  for (const { cell, column } of cells) {
    if (column?.kind === 'unit' && /\p{L}/u.test(cell.text)) return { value: cell.text, words: [...cell.words] };
    if (column?.kind !== 'quantity') continue;
    const [, number = '', unit] = /^(-?[\d.,' ]+?) ?(\p{L}[\p{L}\d.()²³]{0,11})$/u.exec(cell.text) ?? [];
    if (unit !== undefined) return { value: unit, words: wordsBetween(cell, number.length + 1, cell.text.length) };
  }
  return undefined;
}

/** The words of an item: what stands in the column of words, or beside all columns. */
const textCells = (cells: readonly InColumn[], words: ColumnKind): Cell[] =>
  cells
    .filter(({ cell, column }) => column?.kind === words || (column === undefined && /\p{L}{2}/u.test(cell.text)))
    .map(({ cell }) => cell);

function asLineItem({ row, texts, read, unit }: Draft): LineItem {
  const { quantity, unit_price, net_amount, tax_rate } = read;
  const sure = sureOf(quantity, unit_price, net_amount);
  const field = (found: Read | undefined): Field | null =>
    found === undefined || found.words.length === 0 ? null : fieldOf(found.value, sure, found.words, row.on);
  const words = texts.flatMap((cell) => cell.words);
  return {
    description: words.length === 0 ? null : fieldOf(describe(texts), Math.min(sure, 0.8), words, row.on),
    quantity: field(quantity),
    unit: field(unit),
    unit_price: field(unit_price),
    net_amount: field(net_amount),
    tax_rate: field(tax_rate),
  };
}

const describe = (texts: readonly Cell[]): string =>
  texts
    .map(({ text }) => text.trim())
    .join('\n')
    .replace(/^\d{1,4}\.? (?=\p{L})/u, '');

/** Quantity times price is the sum: then all three were read right. */
function sureOf(quantity: Read | undefined, price: Read | undefined, net: Read | undefined): number {
  if (quantity === undefined || price === undefined || net === undefined) return 0.7;
  const product = productOf(quantity.value, price.value);
  return sizeOf(product) === sizeOf(net.value) || agree(product, net.value, CENT) ? 0.95 : 0.65;
}
