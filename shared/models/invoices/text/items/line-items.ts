import type { Field } from '../../../layout/field';
import { fieldOf } from '../../../layout/place';
import type { Cell, Row } from '../../../layout/rows';
import { agree, productOf, sizeOf } from '../../../values/decimal';
import type { DecimalMark } from '../../../values/numbers';
import type { LineItem } from '../../invoice';
import type { Read } from './cells-in-columns';
import { itemHeads } from './item-heads';
import { type Draft, itemsBelow } from './item-rows';

const MOST_ITEMS = 5000;
const CENT = '0.02';

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
