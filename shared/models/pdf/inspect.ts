import { DRAWING_SIDE_POINTS } from '../../domain/bid-sets';
import { openPdf } from './document';
import { bookFault } from './page-fault';
import type { PdfEngine } from './pdfium';

/**
 * Whether a file is a PDF that the models can read, and which of its pages (1-based) have the size of drawings: it opens, and its first or second page can be read: an
 * overdone cover must not hide a book, and to try more pages would outlast the caller's patience.
 * Throws JobFault NOT_A_PDF, PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function inspectPdf(engine: PdfEngine, bytes: Uint8Array): { page_count: number; large_pages: number[] } {
  const document = openPdf(engine, bytes);
  const { pageCount } = document;
  const first = document.readPage(1);
  if ('fails' in first && (pageCount === 1 || 'fails' in document.readPage(2))) throw bookFault(first.fails);
  return { page_count: pageCount, large_pages: document.pagesWithSide(DRAWING_SIDE_POINTS) };
}
