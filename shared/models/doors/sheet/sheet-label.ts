import type { PdfPage } from '../../pdf/page';
import { displayBox, displaySize } from './display';

/** What the title block says of the sheet; null where it was not found. */
export type SheetLabel = { sheet_number: string | null; title: string | null };

/** A-101, A2.2, FP-1.01, S10: letters of a discipline and a number. */
const SHEET_NUMBER = /^[A-Z]{1,3}-?\d{1,3}(?:\.\d{1,3})?[A-Z]?$/;
const TITLE = /\b(?:PLANS?|ELEVATIONS?|SECTIONS?|DETAILS?|SCHEDULES?|NOTES|LEGEND)\b/i;
/** The title block stands in the outer part of the page, to the right or below. */
const TITLE_BLOCK = 0.83;
/** Of a word's height: words of one line stand so close. */
const WORD_GAP = 1;

/** Reads number and title from the title block: the largest words there that look like them. */
export function sheetLabel(page: PdfPage): SheetLabel {
  const [width, height] = displaySize(page);
  const words = page.words
    .map((word) => ({ text: word.text, box: displayBox(page, word) }))
    .filter(({ box }) => box[0] > TITLE_BLOCK * width || box[1] > TITLE_BLOCK * height);
  const lines: { text: string; box: readonly [number, number, number, number] }[] = [];
  for (const { text, box } of words) {
    const line = lines.at(-1);
    const high = box[3] - box[1];
    const goesOn =
      line !== undefined &&
      Math.abs(line.box[3] - box[3]) < 0.3 * high &&
      Math.abs(box[0] - line.box[2]) < WORD_GAP * high;
    if (goesOn) {
      line.text += ` ${text}`;
      line.box = [line.box[0], line.box[1], box[2], line.box[3]];
    } else lines.push({ text, box });
  }
  const largest = (one: (text: string) => boolean) =>
    lines.filter(({ text }) => one(text)).sort((a, b) => b.box[3] - b.box[1] - (a.box[3] - a.box[1]))[0]?.text ?? null;
  return {
    sheet_number: largest((text) => SHEET_NUMBER.test(text)),
    title: largest((text) => TITLE.test(text) && text.length < 80),
  };
}
