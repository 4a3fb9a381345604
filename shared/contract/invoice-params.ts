import * as z from 'zod/mini';

/** What an invoice-extractor job is run with. Any document type but `invoice` is read as a document of no known kind. */
export const invoiceParams = z.object({
  document_type: z.string(),
  /** Whether the tables are shown, or the line items of an invoice. */
  extract_tables: z.boolean(),
  /** Whether pages without a text layer are read by OCR. */
  ocr: z.boolean(),
});
export type InvoiceParams = z.infer<typeof invoiceParams>;
