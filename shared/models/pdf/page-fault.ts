import type { PageFault } from '../../contract/pages-read';
import { JobFault } from '../../domain/job-fault';
import { type Pdfium, PdfiumAborted } from './pdfium';
import { TimeLimitPassed } from './time-limit';

/** A page (1-based) that was left out. */
export type FailedPage = { page: number; fails: PageFault };

/** Thrown while a page is read, and caught by the document: a page past a limit that has no error of its own. */
export class PageTooComplex extends Error {}

/** What an error says of the file that PDFium was at work on; undefined for one that is our own. */
export function faultOf(error: unknown, pdfium: Pdfium): PageFault | undefined {
  if (error instanceof TimeLimitPassed) return 'PAGE_TIMEOUT';
  if (error instanceof PageTooComplex || outgrew(error, pdfium)) return 'PAGE_TOO_COMPLEX';
  // it made PDFium do what WebAssembly forbids
  return error instanceof WebAssembly.RuntimeError ? 'PAGE_DAMAGED' : undefined;
}

/** PDFium wanted more memory, or nested deeper than the stack (a RangeError). */
const outgrew = (error: unknown, pdfium: Pdfium): boolean =>
  pdfium.memoryRefused() || error instanceof PdfiumAborted || error instanceof RangeError;

/** What to say of a file of which no page can be read, by what its first page fails with. */
export const bookFault = (first: PageFault): JobFault =>
  first === 'PAGE_DAMAGED'
    ? new JobFault('PDF_CORRUPT', 'No page of the PDF can be read.')
    : new JobFault('PDF_TOO_COMPLEX', 'The pages of the PDF need more memory or time than a page may take.');
