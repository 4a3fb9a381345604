import type { Line } from '../../pdf/lines';
import type { Word } from '../../pdf/words';
import { leadingNumberOfAnyEdition } from '../number/section-number';

const COLUMN_GAP = 1.2; // line heights before a number that opens a second column
const SAME_EDGE = 6; // points
const ENOUGH_LINES = 2; // that hold a number in each column

/**
 * A page set in two columns as the lines of its left column and then those of its right one; any other page as it is.
 * The right column is where several lines have a second section number, one under the other.
 */
export function readColumns(lines: readonly Line[]): Line[] {
  const edge = secondColumn(lines);
  if (edge === undefined) return [...lines];
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines) {
    const at = line.words.findIndex((word) => word.left >= edge - SAME_EDGE);
    // a line across the gap, as the page's title, belongs to neither column and goes first
    const crosses = line.words.some((word) => word.left < edge - SAME_EDGE && word.right > edge);
    if (at < 0 || crosses) left.push(line);
    else if (at === 0) right.push(line);
    else {
      left.push(lineOf(line.words.slice(0, at)));
      right.push(lineOf(line.words.slice(at)));
    }
  }
  return [...left, ...right];
}

function secondColumn(lines: readonly Line[]): number | undefined {
  const edges = lines.flatMap((line) => secondNumber(line) ?? []).sort((a, b) => a - b);
  let best: number[] = [];
  for (const edge of edges) {
    const near = edges.filter((other) => other >= edge && other - edge <= SAME_EDGE);
    if (near.length > best.length) best = near;
  }
  return best.length >= ENOUGH_LINES ? best[0] : undefined;
}

/** Left edge of a section number that stands well apart from what is before it, on a line that begins with one. */
function secondNumber({ words, text, top, bottom }: Line): number | undefined {
  if (leadingNumberOfAnyEdition(text) === undefined) return undefined;
  const apart = COLUMN_GAP * (top - bottom);
  const at = words.findIndex((word, index) => {
    const before = words[index - 1];
    return before !== undefined && word.left - before.right > apart && opensEntry(words.slice(index));
  });
  return words[at]?.left;
}

function opensEntry(words: readonly Word[]): boolean {
  const found = leadingNumberOfAnyEdition(textOf(words.slice(0, 12)));
  return found !== undefined && /\p{L}{2}/u.test(found.rest);
}

export const textOf = (words: readonly Word[]): string => words.map((word) => word.text).join(' ');

export const lineOf = (words: Word[]): Line => ({
  words,
  text: textOf(words),
  left: Math.min(...words.map((word) => word.left)),
  bottom: Math.min(...words.map((word) => word.bottom)),
  right: Math.max(...words.map((word) => word.right)),
  top: Math.max(...words.map((word) => word.top)),
});
