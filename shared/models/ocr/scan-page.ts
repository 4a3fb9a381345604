import type { PdfDocument } from '../pdf/document';
import type { PdfPage } from '../pdf/page';
import type { Box, Word } from '../pdf/words';
import { eraseLeaders } from './leaders';
import type { Recognizer } from './recognizer';
import { wordsOfScan } from './words-of-scan';

const DPI = 300; // 200 is a third faster, and loses two words in a hundred of a scan made at 150

/**
 * Reads a page (1-based) by OCR. Words of its own text, such as a stamp put on a scan, are kept and win over what OCR
 * reads in their place. Undefined when the page cannot be drawn or takes too long; throws JobFault as `readPage` does.
 */
export async function scanPage(
  document: PdfDocument,
  number: number,
  recognizer: Recognizer,
): Promise<PdfPage | undefined> {
  const page = document.readPage(number);
  const image = document.renderGrey(number, DPI);
  if ('fails' in page || image === null) return undefined;
  const leaders = eraseLeaders(image);
  const found = await recognizer.recognize(image);
  if (found === undefined) return undefined;
  const read = wordsOfScan(found, leaders, image, page);
  return { ...page, words: [...page.words, ...read.filter((word) => !page.words.some((own) => covers(own, word)))] };
}

const covers = (own: Word, { left, right, top, bottom }: Box): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return own.left <= x && x <= own.right && own.bottom <= y && y <= own.top;
};
