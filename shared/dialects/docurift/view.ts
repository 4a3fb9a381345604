import * as z from 'zod/mini';
import type { InvoiceParams } from '../../contract/invoice-params';
import { genericResult, invoiceResult } from '../../contract/invoice-result';
import { pagesUnread } from '../../domain/pages-unread';
import { invoiceFields, invoiceRecord } from './invoice-view';

type Table = { page: number; headers: string[] | null; rows: string[][] };

/** What a job has found: as a job's result has it, and as the answer of a submit that waited. */
export type View = {
  extractedFields: Record<string, unknown>;
  record: Record<string, unknown>;
  tables: Table[] | undefined;
  confidence: number;
  pagesProcessed: number;
};

const pagesProcessed = (read: Parameters<typeof pagesUnread>[0] & { page_count: number }): number =>
  read.page_count - pagesUnread(read);

/** The values by their labels; those of a label that comes more than once in a list. */
const pairsOf = ({ key_values }: z.infer<typeof genericResult>): Record<string, string | string[]> =>
  Object.fromEntries(
    [...Map.groupBy(key_values, ({ key }) => key)].map(([key, own]) => {
      const values = own.map(({ value }) => value);
      return [key, values[0] !== undefined && values.length === 1 ? values[0] : values];
    }),
  );

/** A stored result of invoice-extractor in DocuRift's words. */
export const viewOf = (stored: unknown, { document_type, extract_tables }: InvoiceParams): View => {
  if (document_type === 'invoice') {
    const invoice = z.parse(invoiceResult, stored);
    return {
      extractedFields: invoiceFields(invoice, extract_tables),
      record: invoiceRecord(invoice, extract_tables),
      tables: undefined,
      confidence: invoice.confidence,
      pagesProcessed: pagesProcessed(invoice),
    };
  }
  const generic = z.parse(genericResult, stored);
  const pairs = pairsOf(generic);
  return {
    extractedFields: pairs,
    record: pairs,
    tables: extract_tables ? generic.tables.map(({ page, headers, rows }) => ({ page, headers, rows })) : undefined,
    confidence: generic.confidence,
    pagesProcessed: pagesProcessed(generic),
  };
};
