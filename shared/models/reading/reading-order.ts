import { type Line, lineOf } from '../pdf/lines';
import type { Word } from '../pdf/words';

/** The lines on either side of a gutter, and which lines of the page they are parts of. */
type Split = { from: number; to: number; left: Line[]; right: Line[] };

const GUTTER = 8; // points
const STEP = 4; // points between two places where a gutter is looked for
const MIDDLE = [0.3, 0.7] as const; // of the width of the lines
const LEAST_LINES = 6; // of a column
const PROSE = 4; // words on a line of text; the cells of a table have fewer
const COLUMN_GAP = 14; // points: cells of one column of a table stand so far apart
const MOST_GAPS = 0.2; // of the lines of a column

/**
 * The lines of a page, given from its top to its bottom, as they are read: where text is set in two columns, the left one
 * before the right one. Each group is what stands in one column, or across the page.
 */
export function readingOrder(lines: readonly Line[]): Line[][] {
  const split = bestSplit(lines);
  if (split === undefined) return lines.length === 0 ? [] : [[...lines]];
  const { from, to, left, right } = split;
  return [...readingOrder(lines.slice(0, from)), left, right, ...readingOrder(lines.slice(to))];
}

function bestSplit(lines: readonly Line[]): Split | undefined {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  let best: Split | undefined;
  for (let x = left + MIDDLE[0] * (right - left); x < left + MIDDLE[1] * (right - left); x += STEP) {
    const split = splitAt(lines, x);
    if (split && (best === undefined || rows(split) > rows(best))) best = split;
  }
  return best;
}

const rows = ({ left, right }: Split): number => Math.min(left.length, right.length);

/** The longest run of lines that no word crosses at `x`, when both sides of it are text. */
function splitAt(lines: readonly Line[], x: number): Split | undefined {
  const crosses = lines.map(({ words }) =>
    words.some((word) => word.left < x + GUTTER / 2 && word.right > x - GUTTER / 2),
  );
  let longest = { from: 0, to: 0 };
  for (let from = 0; from < lines.length; from += 1) {
    const end = crosses.indexOf(true, from);
    const to = end < 0 ? lines.length : end;
    if (to - from > longest.to - longest.from) longest = { from, to };
    from = to;
  }
  if (longest.to - longest.from < LEAST_LINES) return undefined;
  const run = lines.slice(longest.from, longest.to);
  const side = (isOn: (word: Word) => boolean) =>
    run.flatMap(({ words }) => {
      const own = words.filter(isOn);
      return own.length === 0 ? [] : [lineOf(own)];
    });
  const [left, right] = [side((word) => word.right <= x), side((word) => word.left >= x)];
  return isColumn(left) && isColumn(right) ? { ...longest, left, right } : undefined;
}

function isColumn(lines: readonly Line[]): boolean {
  const words = lines.reduce((sum, line) => sum + line.words.length, 0);
  const inCells = lines.filter((line) => line.words.some((word, at) => gapBefore(line.words, word, at) > COLUMN_GAP));
  return lines.length >= LEAST_LINES && words >= PROSE * lines.length && inCells.length <= MOST_GAPS * lines.length;
}

const gapBefore = (words: readonly Word[], word: Word, at: number): number =>
  word.left - (words[at - 1]?.right ?? word.left);
