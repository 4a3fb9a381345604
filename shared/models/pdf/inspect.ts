import { JobFault } from '../../domain/job-fault';
import { openPdf } from './document';
import type { PdfEngine } from './pdfium';

/**
 * Whether a file is a PDF that the models can read: it opens, has pages, and its first page loads.
 * Throws JobFault NOT_A_PDF, PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function inspectPdf(engine: PdfEngine, bytes: Uint8Array): { page_count: number } {
  const document = openPdf(engine, bytes);
  if (document.pageCount < 1) throw new JobFault('PDF_CORRUPT', 'The PDF has no pages.');
  if (document.readPage(1) === null) throw new JobFault('PDF_CORRUPT', 'The first page of the PDF cannot be read.');
  return { page_count: document.pageCount };
}
