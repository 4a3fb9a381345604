import type { PdfPage } from './page';
import { upright } from './upright';
import type { Box, Word } from './words';

/** Words on one baseline, left to right. The box is in points, origin bottom-left, the page as a viewer shows it. */
export type Line = Box & { words: Word[]; text: string };

/** Groups a page's words into lines, from the top of the page as shown to its bottom. */
export function linesOf(page: PdfPage): Line[] {
  const words = isUpright(page) ? [...page.words] : page.words.map((word) => ({ ...word, ...upright(word, page) }));
  words.sort((a, b) => middle(b) - middle(a));
  const rows: Word[][] = [];
  let row: Word[] = [];
  for (const word of words) {
    const first = row[0];
    if (first !== undefined && !sharesLine(first, word)) {
      rows.push(row);
      row = [];
    }
    row.push(word);
  }
  if (row.length > 0) rows.push(row);
  return rows.map(lineOf);
}

const middle = (box: Box) => (box.top + box.bottom) / 2;
const height = (box: Box) => box.top - box.bottom;

/** A raised or smaller word still shares the line when its middle lies within half of the lower word's height. */
const sharesLine = (a: Box, b: Box) => Math.abs(middle(a) - middle(b)) < Math.min(height(a), height(b)) / 2;

/** Words of one line, in any order, as a line. */
export function lineOf(words: Word[]): Line {
  words.sort((a, b) => a.left - b.left);
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  let text = '';
  for (const word of words) {
    text = text === '' ? word.text : `${text} ${word.text}`;
    left = Math.min(left, word.left);
    bottom = Math.min(bottom, word.bottom);
    right = Math.max(right, word.right);
    top = Math.max(top, word.top);
  }
  return { words, text, left, bottom, right, top };
}

/** Nearly every page: its words have the coordinates of the page as shown, and need no copy. */
const isUpright = ({ box, rotation }: PdfPage) => rotation === 0 && box.left === 0 && box.bottom === 0;
