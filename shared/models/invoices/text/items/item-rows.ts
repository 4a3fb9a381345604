import { type Cell, heightOf, type Row } from '../../../layout/rows';
import type { DecimalMark } from '../../../values/numbers';
import { roleOf } from '../sums/roles';
import {
  columnOfEach,
  type InColumn,
  isNumeric,
  numbersOf,
  type Read,
  type ReadCells,
  textCells,
  unitOf,
} from './cells-in-columns';
import type { ColumnKind } from './column-kinds';
import type { ItemHead } from './item-heads';

const DESCRIPTION_GAP = 1.6; // lines between two lines of one description

/** An item as its rows have it; the first bears the amounts. */
export type Draft = {
  row: Row;
  bottom: number;
  texts: Cell[];
  read: ReadCells;
  unit: Read | undefined;
};

/** The items of the rows under a head, up to the sums. */
export function itemsBelow(rows: readonly Row[], { columns }: ItemHead, mark: DecimalMark | undefined): Draft[] {
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
function endsTable(lead: string, read: ReadCells, begun: boolean): boolean {
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
