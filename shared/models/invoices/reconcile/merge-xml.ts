import type { Field } from '../../layout/field';
import { agree } from '../../values/decimal';
import type { Invoice, LineItem, Party, Warning } from '../invoice';
import type { XmlInvoice, XmlLine, XmlParty } from '../xml/xml-invoice';

const OF_XML = 0.99; // the sender's own data

/** What the XML says, with the place where the pages print the same; what it leaves out is as the pages have it. */
export function mergeXml(xml: XmlInvoice, read: Invoice): { invoice: Invoice; warnings: Warning[] } {
  const differing: string[] = [];
  const field = (name: string, value: string | undefined, printed: Field | null, same: Same): Field | null => {
    if (value === undefined) return printed;
    if (printed !== null && !same(value, printed.value)) differing.push(`${name} (${value}, printed ${printed.value})`);
    return fromXml(value, printed, same);
  };
  const invoice: Invoice = {
    number: field('number', xml.number, read.number, sameText),
    issue_date: field('issue_date', xml.issue_date, read.issue_date, sameText),
    due_date: fromXml(xml.due_date, read.due_date, sameText) ?? read.due_date,
    delivery_date: fromXml(xml.delivery_date, read.delivery_date, sameText) ?? read.delivery_date,
    currency: field('currency', xml.currency, read.currency, sameText),
    net: field('net', xml.net, read.net, sameAmount),
    tax: field('tax', xml.tax, read.tax, sameAmount),
    total: field('total', xml.total, read.total, sameAmount),
    vendor: partyOf(xml.vendor, read.vendor),
    buyer: partyOf(xml.buyer, read.buyer),
    line_items: xml.lines.length === 0 ? read.line_items : xml.lines.map((line) => itemOf(line, read.line_items)),
  };
  const [first] = differing;
  if (first === undefined) return { invoice, warnings: [] };
  const message = `The embedded XML says otherwise than the pages: ${differing.join(', ')}. The XML's values are given.`;
  return { invoice, warnings: [{ code: 'XML_AND_TEXT_DIFFER', message }] };
}

type Same = (a: string, b: string) => boolean;
const sameText: Same = (a, b) => plain(a) === plain(b);
const sameAmount: Same = (a, b) => agree(a, b);
const plain = (text: string) => text.toLowerCase().replace(/\s+/g, '');

function fromXml(value: string | undefined, printed: Field | null, same: Same): Field | null {
  if (value === undefined) return null;
  const shown = printed !== null && same(value, printed.value) ? printed : null;
  return { value, confidence: OF_XML, page: shown?.page ?? null, bbox: shown?.bbox ?? null, source: 'xml' };
}

function partyOf({ name, address, tax_id }: XmlParty, printed: Party): Party {
  if (name === undefined) return printed;
  const samePlace = fromXml(name, printed.name, sameText)?.bbox != null ? printed.address : null;
  return {
    name: fromXml(name, printed.name, sameText),
    address:
      address.length === 0
        ? null
        : {
            value: address,
            confidence: OF_XML,
            page: samePlace?.page ?? null,
            bbox: samePlace?.bbox ?? null,
            source: 'xml',
          },
    tax_id: fromXml(tax_id, printed.tax_id, sameText),
  };
}

/** The printed item of the same sum and quantity says where the line stands. */
function itemOf(line: XmlLine, printed: readonly LineItem[]): LineItem {
  const { net_amount, quantity } = line;
  const sameValue = (value: string | undefined, field: Field | null) =>
    value !== undefined && field !== null && agree(value, field.value);
  const shown = printed.find((item) => sameValue(net_amount, item.net_amount) && sameValue(quantity, item.quantity));
  const description = fromXml(line.description, null, sameText);
  return {
    description: description && {
      ...description,
      page: shown?.description?.page ?? null,
      bbox: shown?.description?.bbox ?? null,
    },
    quantity: fromXml(quantity, shown?.quantity ?? null, sameAmount),
    unit: fromXml(line.unit, null, sameText),
    unit_price: fromXml(line.unit_price, shown?.unit_price ?? null, sameAmount),
    net_amount: fromXml(net_amount, shown?.net_amount ?? null, sameAmount),
    tax_rate: fromXml(line.tax_rate, shown?.tax_rate ?? null, sameAmount),
  };
}
