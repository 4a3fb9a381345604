import type { FieldSpec } from '../../contract/extract-params';
import type { Invoice, LineItem } from '../invoices/invoice';
import type { Field } from '../layout/field';
import { type Finding, findingFrom, type Json } from './finding';
import { wordsOfName } from './label-words';
import type { Searched } from './searched';

type Property = Pick<FieldSpec, 'name' | 'type'>;
type Known = Field | Field<string[]> | null;

const SHARE = 0.95; // that a field so named is the one the invoice reader means
const LEAST = 0.5; // of the reader's own confidence: on what is no invoice it is lower

/** Names that a field of an invoice goes by, as their words joined. */
const OF_INVOICE: readonly { names: RegExp; of: (invoice: Invoice) => Known }[] = [
  { names: /^invoice (?:number|no|id)$/, of: ({ number }) => number },
  { names: /^(?:invoice|issue|issued) date$|^date issue$/, of: ({ issue_date }) => issue_date },
  { names: /^(?:payment )?due date$|^payment due$/, of: ({ due_date }) => due_date },
  { names: /^(?:delivery|service) date$/, of: ({ delivery_date }) => delivery_date },
  { names: /^currency(?: code)?$/, of: ({ currency }) => currency },
  { names: /^(?:net|sub ?total|net (?:amount|total)|subtotal amount)$/, of: ({ net }) => net },
  { names: /^(?:tax|vat|tax amount|vat amount|total tax|tax total)$/, of: ({ tax }) => tax },
  { names: /^(?:(?:grand|invoice) )?total(?: amount(?: due)?| due)?$|^amount due$/, of: ({ total }) => total },
  { names: /^(?:vendor|supplier|seller)(?: name)?$/, of: ({ vendor }) => vendor.name },
  { names: /^(?:vendor|supplier|seller) address$/, of: ({ vendor }) => vendor.address },
  { names: /^(?:vendor|supplier|seller) (?:tax|vat)(?: id| number)$/, of: ({ vendor }) => vendor.tax_id },
  { names: /^(?:buyer|customer|client|bill to)(?: name)?$/, of: ({ buyer }) => buyer.name },
  { names: /^(?:buyer|customer|client) address$|^billing address$/, of: ({ buyer }) => buyer.address },
];

const OF_ITEM: readonly { names: RegExp; of: (item: LineItem) => Field | null }[] = [
  { names: /^(?:item )?(?:description|item|name|product|service)$/, of: ({ description }) => description },
  { names: /^(?:quantity|qty)$/, of: ({ quantity }) => quantity },
  { names: /^unit$/, of: ({ unit }) => unit },
  { names: /^(?:unit )?(?:price|cost|rate)$/, of: ({ unit_price }) => unit_price },
  { names: /^(?:line |net )?(?:total|amount|sum)(?: price)?$/, of: ({ net_amount }) => net_amount },
  { names: /^(?:tax|vat) ?(?:rate|percent)?$/, of: ({ tax_rate }) => tax_rate },
];
const ITEMS = /^(?:(?:line|invoice) )?items?$|^(?:positions|products)$/;

/** The value that the invoice reader has for a field of this name; undefined for another name, or where it is not sure of it. */
export function invoiceValue({ invoice, rows }: Searched, { name, type }: Property, path: string): Finding | undefined {
  const words = wordsOfName(`${path} ${name}`).join(' ');
  const known = OF_INVOICE.find(({ names }) => names.test(words))?.of(invoice) ?? null;
  return known === null || known.confidence < LEAST
    ? undefined
    : findingFrom(known, typed(known.value, type), SHARE, rows);
}

/** The line items that the invoice reader found, as objects of these properties; none when a property is no part of an item. */
export function invoiceItems(
  { invoice: { line_items }, rows }: Searched,
  name: string,
  properties: readonly Property[],
): Finding<{ [name: string]: Json }>[] {
  if (!ITEMS.test(wordsOfName(name).join(' '))) return [];
  const readers = properties.flatMap((property) => {
    const words = wordsOfName(property.name).join(' ');
    const reader = OF_ITEM.find(({ names }) => names.test(words));
    return reader === undefined ? [] : [{ property, of: reader.of }];
  });
  if (readers.length < properties.length) return [];
  return line_items.flatMap((item) => {
    const found = readers.map(({ property, of }) => {
      const field = of(item);
      return {
        property,
        finding: findingFrom(field, field ? typed(field.value, property.type) : undefined, SHARE, rows),
      };
    });
    const known = found.flatMap(({ finding }) => finding ?? []);
    if (known.length === 0) return [];
    return [
      {
        value: Object.fromEntries(found.map(({ property, finding }) => [property.name, finding?.value ?? null])),
        confidence: Math.min(...known.map(({ confidence }) => confidence)),
        citations: known.flatMap(({ citations }) => citations),
      },
    ];
  });
}

/** A decimal string as a number, an address as one text; undefined for another type than was asked for. */
function typed(value: string | string[], type: FieldSpec['type']): Json | undefined {
  const text = typeof value === 'string' ? value : value.join(', ');
  if (type === 'string') return text;
  if (type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return type === 'date' && /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
}
