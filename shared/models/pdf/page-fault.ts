import type { PageFault } from '../../contract/pages-read';
import { JobFault } from '../../domain/job-fault';

/** A page (1-based) that was left out. */
export type FailedPage = { page: number; fails: PageFault };

/** Thrown while a page is read, and caught by the document: a page past a limit that has no error of its own. */
export class PageTooComplex extends Error {}

/** What to say of a file of which no page can be read, by what its first page fails with. */
export const bookFault = (first: PageFault): JobFault =>
  first === 'PAGE_DAMAGED'
    ? new JobFault('PDF_CORRUPT', 'No page of the PDF can be read.')
    : new JobFault('PDF_TOO_COMPLEX', 'The pages of the PDF need more memory or time than a page may take.');
