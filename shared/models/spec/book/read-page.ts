import { ocrConfidence } from '../../ocr/confidence';
import { isScan } from '../../ocr/is-scan';
import type { PdfDocument } from '../../pdf/document';
import { linesOf } from '../../pdf/lines';
import type { PdfPage } from '../../pdf/page';
import type { FailedPage } from '../../pdf/page-fault';
import { evidenceOf, type PageEvidence } from './page-evidence';

/**
 * What reading a page of the file (1-based) came to: its evidence, no text on it, or why it was left out. Of a scan
 * there may be the evidence of what was stamped on it.
 */
export type PageReading =
  | PageEvidence
  | FailedPage
  | { page: number; fails: 'no-text' }
  | { page: number; fails: 'scan'; stamp: PageEvidence | undefined };

/** Reads pages of the file. Throws JobFault as `PdfDocument.readPages` does. */
export const readPages = (document: PdfDocument, pages: readonly number[]): PageReading[] =>
  document.readPages<PageReading>(pages, (page, content, marks) => {
    const evidence = contentEvidence(page, content);
    if (isScan(content, marks.drawn)) return { page, fails: 'scan', stamp: evidence };
    return evidence ?? { page, fails: 'no-text' };
  });

/** The evidence of a page's words, also of those that OCR read; undefined without any. */
export const contentEvidence = (page: number, content: PdfPage): PageEvidence | undefined =>
  content.words.length === 0 ? undefined : evidenceOf(page, linesOf(content), ocrConfidence(content.words));

export const isScanned = (reading: PageReading) => 'fails' in reading && reading.fails === 'scan';
