import type { PdfDocument } from '../pdf/document';

const MOST_STAMPED = 25; // words put on a scan by others: a date, a page number, who received it
const COVERED = 0.6; // of the page

/**
 * Whether the text of a page (1-based) is not in its text layer: something is drawn on it and it has no words at all,
 * or images cover it and it has few. Throws as `readPages` does.
 */
export function isScan(document: PdfDocument, page: number, wordCount: number): boolean {
  if (wordCount > MOST_STAMPED) return false;
  const drawn = document.drawnOn(page);
  if (drawn === null) return false;
  return wordCount === 0 ? drawn.objects > 0 : drawn.cover > COVERED;
}
