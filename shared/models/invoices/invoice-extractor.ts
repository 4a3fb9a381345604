import type { z } from 'zod/mini';
import type { invoiceResult } from '../../contract/invoice-result';
import { INVOICE_EXTRACTOR } from '../../domain/models';
import { hundredth } from '../layout/place';
import { type OnPage, type PagesReport, readDocument } from '../layout/read-pages';
import { rowsOf } from '../layout/rows';
import type { Ocr } from '../ocr/ocr';
import { analysed } from '../pdf/analysed';
import { openPdf } from '../pdf/document';
import type { PdfEngine } from '../pdf/pdfium';
import type { Invoice, Warning } from './invoice';
import { checkSums } from './reconcile/check-sums';
import { mergeXml } from './reconcile/merge-xml';
import { readInvoice } from './text/read-invoice';
import { type Embedded, embeddedInvoice } from './xml/embedded';

export type InvoiceResult = z.infer<typeof invoiceResult>;

/** `ignoreXml` reads the pages only, as the accuracy tool does to measure that. */
export type InvoiceOptions = { ignoreXml?: boolean };

/**
 * The fields of an invoice, each with how sure it is and where it stands: of the XML embedded in it (Factur-X, ZUGFeRD)
 * where there is one, of the text of its pages otherwise, those of scans by `ocr`.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function extractInvoice(
  engine: PdfEngine,
  bytes: Uint8Array,
  onPage?: OnPage,
  ocr?: Ocr,
  { ignoreXml = false }: InvoiceOptions = {},
): Promise<InvoiceResult> {
  const document = openPdf(engine, bytes);
  const embedded = ignoreXml ? undefined : embeddedInvoice(document);
  const { pages, report } = await readDocument(document, onPage, ocr);
  return analysed(() => {
    const read = readInvoice(rowsOf(pages));
    const merged = mergeEmbedded(embedded, read.invoice);
    const checked = checkSums(merged.invoice);
    const warnings = [
      ...(merged.fromXml ? [] : read.warnings),
      ...merged.warnings,
      ...checked.warnings,
      ...notRead(report),
    ];
    return { ...checked.invoice, confidence: overall(checked.invoice), warnings, xml: merged.xml, ...report };
  });
}

function mergeEmbedded(embedded: Embedded, read: Invoice) {
  if (embedded === undefined) return { invoice: read, warnings: [], xml: null, fromXml: false };
  if ('unreadable' in embedded) {
    const message = `The embedded ${embedded.unreadable} could not be read; the fields are those of the pages.`;
    const warnings: Warning[] = [{ code: 'XML_UNREADABLE', message }];
    return { invoice: read, warnings, xml: null, fromXml: false };
  }
  const xml = { file: embedded.file, profile: embedded.invoice.profile ?? null };
  return { ...mergeXml(embedded.invoice, read), xml, fromXml: true };
}

function notRead({ pages_without_text, pages_failed }: PagesReport): Warning[] {
  const pages = [...pages_without_text, ...pages_failed.map(({ page }) => page)].sort((a, b) => a - b);
  if (pages.length === 0) return [];
  return [{ code: 'PAGES_NOT_READ', message: `Nothing was read on page ${pages.join(', ')}.` }];
}

/** The mean over the fields that every invoice has; one that was not found counts as nothing. */
function overall({ number, issue_date, currency, total, vendor }: Invoice): number {
  const fields = [number, issue_date, currency, total, vendor.name];
  return hundredth(fields.reduce((sum, field) => sum + (field?.confidence ?? 0), 0) / fields.length);
}

export const invoiceExtractor = {
  name: INVOICE_EXTRACTOR.model,
  version: INVOICE_EXTRACTOR.version,
  run: extractInvoice,
} as const;
