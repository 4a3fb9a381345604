import { readFileSync } from 'node:fs';
import { extractInvoice, type InvoiceResult } from '../../shared/models/invoices/invoice-extractor';
import { localOcr } from '../../shared/models/ocr/local-ocr';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { agree } from '../../shared/models/values/decimal';
import { CORPUS } from './corpus';
import { INVOICE_FIELDS, type KnownInvoice, knownInvoices } from './invoice-truth';

type FieldName = (typeof INVOICE_FIELDS)[number];
/** Of each field, how many of those known are right. */
type Tally = Record<FieldName, { right: number; known: number }>;

const BAR_FIELDS: readonly FieldName[] = ['number', 'date', 'total', 'currency'];

/** Measures invoice-extractor on the corpus, with the embedded XML ignored and read, and prints a table of each in Markdown. */
export async function measureInvoices(): Promise<void> {
  const invoices = knownInvoices();
  if (invoices.length === 0) return console.log(`no invoices in ${CORPUS}: set PLANWRIGHT_CORPUS`);
  for (const ignoreXml of [true, false]) {
    const tally: Tally = Object.assign({}, ...INVOICE_FIELDS.map((name) => ({ [name]: { right: 0, known: 0 } })));
    console.log(`\nWith the XML ${ignoreXml ? 'ignored' : 'read'}:\n`);
    console.log(`| invoice | ${INVOICE_FIELDS.join(' | ')} | line items | ms |`);
    console.log(`| --- |${' --- |'.repeat(INVOICE_FIELDS.length + 2)}`);
    for (const invoice of invoices) await measure(invoice, ignoreXml, tally);
    console.log(`| total | ${INVOICE_FIELDS.map((name) => share(tally[name])).join(' | ')} | | |`);
    const bar = BAR_FIELDS.reduce(
      (sum, name) => ({ right: sum.right + tally[name].right, known: sum.known + tally[name].known }),
      { right: 0, known: 0 },
    );
    console.log(`\nNumber, date, total and currency together: ${share(bar)}`);
  }
}

async function measure({ name, file, truth }: KnownInvoice, ignoreXml: boolean, tally: Tally): Promise<void> {
  const bytes = readFileSync(file);
  const ocr = localOcr(pdfEngine(), bytes);
  const startedAt = performance.now();
  const result = await extractInvoice(pdfEngine(), bytes, undefined, ocr, { ignoreXml }).finally(() => ocr.stop());
  const ms = Math.round(performance.now() - startedAt);
  const found = valuesOf(result);
  const cells = INVOICE_FIELDS.map((field) => {
    const expected = truth[field];
    if (expected === undefined) return '-';
    const right = isRight(field, expected, found[field]);
    tally[field].known += 1;
    if (right) tally[field].right += 1;
    return right ? 'right' : `**${found[field] ?? 'none'}**, is ${expected.replace(/\s+/g, ' ')}`;
  });
  console.log(`| ${name} | ${cells.join(' | ')} | ${result.line_items.length} | ${ms} |`);
}

const valuesOf = ({
  number,
  issue_date,
  total,
  currency,
  vendor,
  net,
  tax,
}: InvoiceResult): Record<FieldName, string | undefined> => ({
  number: number?.value,
  date: issue_date?.value,
  total: total?.value,
  currency: currency?.value,
  vendor: vendor.name?.value,
  net: net?.value,
  tax: tax?.value,
});

function isRight(field: FieldName, expected: string, found: string | undefined): boolean {
  if (found === undefined) return false;
  if (field === 'total' || field === 'net' || field === 'tax') return agree(found, expected);
  return plain(found) === plain(expected);
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

const share = ({ right, known }: { right: number; known: number }) =>
  `${right}/${known} ${known === 0 ? '' : (right / known).toFixed(3)}`;
