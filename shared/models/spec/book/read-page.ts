import type { PdfDocument } from '../../pdf/document';
import { linesOf } from '../../pdf/lines';
import { evidenceOf, type PageEvidence } from './page-evidence';

/** What reading a page of the file (1-based) came to: its evidence, no text on it, or no page that can be read. */
export type PageReading = PageEvidence | { page: number; fails: 'no-text' | 'unreadable' };

/** Reads one page. Throws JobFault as `PdfDocument.readPage` does. */
export function readPage(document: PdfDocument, page: number): PageReading {
  const content = document.readPage(page);
  if (content === null) return { page, fails: 'unreadable' };
  if (content.words.length === 0) return { page, fails: 'no-text' };
  return evidenceOf(page, linesOf(content), false);
}
