import type { PdfDocument } from '../../pdf/document';
import { linesOf } from '../../pdf/lines';
import type { FailedPage } from '../../pdf/page-fault';
import { evidenceOf, type PageEvidence } from './page-evidence';

/** What reading a page of the file (1-based) came to: its evidence, no text on it, or why it was left out. */
export type PageReading = PageEvidence | { page: number; fails: 'no-text' } | FailedPage;

/** Reads pages of the file. Throws JobFault as `PdfDocument.readPages` does. */
export const readPages = (document: PdfDocument, pages: readonly number[]): PageReading[] =>
  document.readPages<PageReading>(pages, (page, content) =>
    content.words.length === 0 ? { page, fails: 'no-text' } : evidenceOf(page, linesOf(content), false),
  );
