import { ocrConfidence } from '../../ocr/confidence';
import { isScan } from '../../ocr/is-scan';
import type { PdfDocument, PdfPage } from '../../pdf/document';
import { linesOf } from '../../pdf/lines';
import { evidenceOf, type PageEvidence } from './page-evidence';

/**
 * What reading a page of the file (1-based) came to: its evidence, no text on it, or no page that can be read. Of a
 * scan there may be the evidence of what was stamped on it.
 */
export type PageReading =
  | PageEvidence
  | { page: number; fails: 'no-text' | 'unreadable' }
  | { page: number; fails: 'scan'; stamp: PageEvidence | undefined };

/** Reads one page. Throws JobFault as `PdfDocument.readPage` does. */
export function readPage(document: PdfDocument, page: number): PageReading {
  const content = document.readPage(page);
  if (content === null) return { page, fails: 'unreadable' };
  const evidence = contentEvidence(page, content);
  if (isScan(document, page, content)) return { page, fails: 'scan', stamp: evidence };
  return evidence ?? { page, fails: 'no-text' };
}

/** The evidence of a page's words, also of those that OCR read; undefined without any. */
export const contentEvidence = (page: number, content: PdfPage): PageEvidence | undefined =>
  content.words.length === 0 ? undefined : evidenceOf(page, linesOf(content), ocrConfidence(content.words));

export const isScanned = (reading: PageReading) => 'fails' in reading && reading.fails === 'scan';
