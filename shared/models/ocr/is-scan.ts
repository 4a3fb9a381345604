import type { Drawn } from '../pdf/drawn';
import type { PdfPage } from '../pdf/page';

const MOST_STAMPED = 25; // words put on a scan by others: a date, a page number, who received it
const COVERED = 0.6; // of the page

/**
 * Whether the text of a page is not in its text layer: something is drawn on it and it has no words at all,
 * or images cover it and it has few. `drawn` looks at the page.
 */
export function isScan({ words }: Pick<PdfPage, 'words'>, drawn: () => Drawn): boolean {
  if (words.length > MOST_STAMPED) return false;
  const { objects, cover } = drawn();
  return words.length === 0 ? objects > 0 : cover > COVERED;
}
