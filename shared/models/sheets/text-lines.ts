import type { DisplayBox } from '../../contract/page-classes';
import { median } from '../median';
import type { PdfPage } from '../pdf/page';
import { displayBox } from './display';

/**
 * Words that are read as one, upright or along a turned title block. `frame` is the box as if the line ran to the right;
 * `box` is where it is shown; both in points from the top left, y downwards. `size` is the height of the letters' line.
 */
export type TextLine = { text: string; words: string[]; box: DisplayBox; frame: DisplayBox; size: number; turn: Turn };

/** How a line runs: to the right, up the page, or down it. */
export type Turn = 'right' | 'up' | 'down';

type ShownWord = { text: string; box: DisplayBox };

/** Of the size: words of one line stand so close, and on one baseline within so much. */
const WORD_GAP = 0.7;
const OVERLAP = 0.5;
const SAME_BASELINE = 0.25;
const SAME_SIZE = 1.3;
/** Of lines on one height only the latest can go on; a file that piles its words up is not compared without end. */
const LATEST = 16;
const BAND = 4;
/** Points within which lines begin at one place. */
const EDGE = 2;

/** The lines of a page as it is shown, by geometry alone: the order of the file's text does not matter. */
export function textLines(page: PdfPage): TextLine[] {
  const words = page.words.map((word) => ({ text: word.text, box: displayBox(page, word) }));
  const upright = areUpright(words);
  const turned = words.filter((_, index) => !upright[index]);
  return [
    ...joined(
      words.filter((_, index) => upright[index]),
      'right',
    ),
    ...joined(turned, readsDown(turned) ? 'down' : 'up'),
  ];
}

/** The box in a frame where a line of that turn runs to the right, and y still points from the line's top downwards. */
function framed([x0, y0, x1, y1]: DisplayBox, turn: Turn): DisplayBox {
  if (turn === 'up') return [-y1, x0, -y0, x1];
  if (turn === 'down') return [y0, -x1, y1, -x0];
  return [x0, y0, x1, y1];
}

/** A long word that is taller than wide runs along the page; one or two letters do as the word before them, in line with it. */
function areUpright(words: readonly ShownWord[]): boolean[] {
  const upright: boolean[] = [];
  words.forEach(({ text, box }, index) => {
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const before = words[index - 1]?.box;
    const inColumn =
      before !== undefined && Math.abs(before[0] - box[0]) + Math.abs(before[2] - box[2]) < OVERLAP * width;
    if (text.length > 2) upright.push(height <= (text.length === 3 ? 1.5 : 1.1) * width);
    else upright.push(!(inColumn && upright[index - 1] === false));
  });
  return upright;
}

/** Whether turned words follow each other down the page rather than up, which is the rule. */
function readsDown(words: readonly ShownWord[]): boolean {
  let down = 0;
  words.forEach(({ box }, index) => {
    const before = words[index - 1]?.box;
    if (before !== undefined && Math.abs(before[0] - box[0]) < 1) down += Math.sign(box[1] - before[1]);
  });
  return down > 0;
}

function joined(words: readonly ShownWord[], turn: Turn): TextLine[] {
  const sorted = words.map(({ text, box }) => ({ text, box, frame: framed(box, turn) }));
  sorted.sort((a, b) => a.frame[0] - b.frame[0]);
  const lines: TextLine[] = [];
  const bands = new Map<number, TextLine[]>();
  for (const { text, box, frame } of sorted) {
    const size = frame[3] - frame[1];
    const slack = SAME_BASELINE * size;
    const band = Math.round(frame[3] / BAND);
    const reach = Math.min(4, Math.ceil(slack / BAND));
    const near = Array.from({ length: 2 * reach + 1 }, (_, index) => bands.get(band - reach + index) ?? []).flat();
    const line = near.find(
      (one) =>
        Math.abs(one.frame[3] - frame[3]) <= slack &&
        Math.max(one.size, size) <= SAME_SIZE * Math.min(one.size, size) &&
        frame[0] - one.frame[2] <= WORD_GAP * size &&
        frame[0] - one.frame[2] >= -OVERLAP * size,
    );
    if (line === undefined) {
      const started = { text, words: [text], box, frame, size, turn };
      lines.push(started);
      bands.set(band, [...(bands.get(band) ?? []).slice(1 - LATEST), started]);
    } else {
      line.words.push(text);
      line.text += ` ${text}`;
      line.box = around(line.box, box);
      line.frame = around(line.frame, frame);
    }
  }
  return lines;
}

/** The lines by where they begin across the page. */
export const columnsOf = (lines: readonly TextLine[]): TextLine[][] => [
  ...Map.groupBy(lines, ({ box }) => Math.round(box[0] / EDGE)).values(),
];

export const around = (a: DisplayBox, b: DisplayBox): DisplayBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** How far two boxes are apart, in points; 0 where they touch. */
export const distance = (a: DisplayBox, b: DisplayBox): number =>
  Math.hypot(Math.max(0, a[0] - b[2], b[0] - a[2]), Math.max(0, a[1] - b[3], b[1] - a[3]));

/** The median size of a page's words, in points; 0 for none. */
export const medianSize = (lines: readonly TextLine[]): number =>
  median(lines.flatMap(({ size, words }) => words.map(() => size)));
