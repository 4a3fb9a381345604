import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CORPUS } from './corpus';

export const INVOICE_FIELDS = ['number', 'date', 'total', 'currency', 'vendor', 'net', 'tax'] as const;

/** A known invoice; a field that the truth does not name is undefined. `sender`: the truth is the embedded XML's. */
export type KnownInvoice = {
  name: string;
  file: string;
  truth: Partial<Record<(typeof INVOICE_FIELDS)[number], string>>;
};

const said = z.optional(z.nullable(z.string()));
const fromXml = z.array(
  z.object({
    file: z.string(),
    gt: z.object({
      number: said,
      date: said,
      seller: said,
      currency: said,
      grand_total: said,
      tax_total: said,
      net: said,
    }),
  }),
);
const amount = z.optional(z.number());
const byHand = z.array(
  z.object({
    issuer: said,
    partner_name: said,
    amount,
    amount_untaxed: amount,
    amount_tax: amount,
    date: said,
    invoice_number: said,
    currency: said,
  }),
);

/** The invoices of the corpus: `invoices/ground-truth.json`, of embedded XML, and `invoices/invoice2data/*.json`, by hand. */
export function knownInvoices(): KnownInvoice[] {
  const folder = join(CORPUS, 'invoices');
  if (!existsSync(join(folder, 'ground-truth.json'))) return [];
  const embedded = fromXml.parse(json(join(folder, 'ground-truth.json'))).map(({ file, gt }) => ({
    name: file.split('/').at(-1) ?? file,
    file: join(folder, file),
    truth: known({ ...gt, date: isoOf(gt.date), vendor: gt.seller, total: gt.grand_total, tax: gt.tax_total }),
  }));
  const hand = join(folder, 'invoice2data');
  const names = existsSync(hand) ? readdirSync(hand).filter((name) => name.endsWith('.json')) : [];
  const written = names.flatMap((name) =>
    byHand.parse(json(join(hand, name))).map((one) => ({
      name: name.replace('.json', '.pdf'),
      file: join(hand, name.replace('.json', '.pdf')),
      truth: known({
        number: one.invoice_number?.replace(/^#/, ''),
        date: one.date,
        total: one.amount?.toFixed(2),
        currency: one.currency,
        vendor: one.partner_name ?? one.issuer,
        net: one.amount_untaxed?.toFixed(2),
        tax: one.amount_tax?.toFixed(2),
      }),
    })),
  );
  return [...embedded, ...written];
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const isoOf = (date: string | null | undefined) => date?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');

function known(fields: Record<string, string | null | undefined>): KnownInvoice['truth'] {
  return Object.fromEntries(INVOICE_FIELDS.flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));
}
