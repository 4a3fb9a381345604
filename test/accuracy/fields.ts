import { readFileSync } from 'node:fs';
import { extractParams } from '../../shared/contract/extract-params';
import { extractFields } from '../../shared/models/fields/field-extractor';
import { readDocument } from '../../shared/models/layout/read-pages';
import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { CORPUS } from './corpus';
import { INVOICE_FIELDS, type KnownInvoice, knownInvoices } from './invoice-truth';

type Known = (typeof INVOICE_FIELDS)[number];
type Mark = 'right' | 'wrong' | 'null';

/** The fields of an invoice as a client may ask for them, in the order of INVOICE_FIELDS. */
const { fields } = extractParams.parse({
  fields: [
    { name: 'invoice_number', type: 'string' },
    { name: 'invoice_date', type: 'date' },
    { name: 'total_amount', type: 'number' },
    { name: 'currency', type: 'string' },
    { name: 'vendor_name', type: 'string' },
    { name: 'subtotal', type: 'number' },
    { name: 'tax_amount', type: 'number' },
  ],
});

/** Measures field-extractor on the invoices of the corpus, by their pages alone: what is right, what is wrong, and what was left null. */
export async function measureFields(): Promise<void> {
  const invoices = knownInvoices();
  if (invoices.length === 0) return console.log(`no invoices in ${CORPUS}: set PLANWRIGHT_CORPUS`);
  const found = await Promise.all(invoices.map(valuesIn));
  console.log('| field | right | wrong | null | known |\n| --- | --- | --- | --- | --- |');
  for (const name of INVOICE_FIELDS) {
    const marks = found.flatMap((values) => values.get(name) ?? []);
    const count = (mark: Mark) => marks.filter((one) => one === mark).length;
    console.log(`| ${name} | ${count('right')} | ${count('wrong')} | ${count('null')} | ${marks.length} |`);
  }
}

async function valuesIn({ name, file, truth }: KnownInvoice): Promise<Map<Known, Mark>> {
  const read = await readDocument(openPdf(pdfEngine(), readFileSync(file)));
  const result = extractFields(read, { fields, include_citations: false });
  const marks = new Map<Known, Mark>();
  for (const [index, field] of INVOICE_FIELDS.entries()) {
    const [expected, value] = [truth[field], result.fields[index]?.value ?? null];
    if (expected === undefined) continue;
    const mark = value === null ? 'null' : isRight(value, expected) ? 'right' : 'wrong';
    if (mark === 'wrong') console.log(`${name}: ${field} is ${expected}, found ${value}`);
    marks.set(field, mark);
  }
  return marks;
}

const isRight = (value: unknown, expected: string): boolean =>
  typeof value === 'number' ? value === Number(expected) : plain(`${value}`) === plain(expected);

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
