import type { PdfPage } from './page';
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

function lineOf(words: Word[]): Line {
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

/** The box where a viewer shows it, after /Rotate; the visible page's lower left corner becomes the origin. */
function upright(box: Box, { box: page, rotation }: PdfPage): Box {
  const left = box.left - page.left;
  const right = box.right - page.left;
  const bottom = box.bottom - page.bottom;
  const top = box.top - page.bottom;
  const width = page.right - page.left;
  const tall = page.top - page.bottom;
  if (rotation === 90) return { left: bottom, right: top, bottom: width - right, top: width - left };
  if (rotation === 180) return { left: width - right, right: width - left, bottom: tall - top, top: tall - bottom };
  if (rotation === 270) return { left: tall - top, right: tall - bottom, bottom: left, top: right };
  return { left, right, bottom, top };
}
