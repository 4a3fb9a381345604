import { around, type TextLine } from './text-lines';

/** Of the size: lines of one block lie so close, and begin or stand centred within so much. */
const LINE_GAP = 0.8;
const SAME_EDGE = 0.8;
const SAME_SIZE = 1.2;
const MOST_LINES = 4;

/**
 * Lines set below each other in one size, as a title that takes two or three is: each block is one `TextLine` whose text
 * has a space where a line ended. `apart` says which lines are none of a block's, as captions are.
 */
export function textBlocks(lines: readonly TextLine[], apart: (line: TextLine) => boolean): TextLine[] {
  const rest = lines.filter((line) => !apart(line)).sort((a, b) => a.frame[1] - b.frame[1]);
  const taken = new Set<TextLine>();
  const blocks: TextLine[] = [];
  rest.forEach((first, index) => {
    if (taken.has(first)) return;
    let block = first;
    let last = first;
    let count = 1;
    for (const next of rest.slice(index + 1)) {
      if (next.frame[1] - last.frame[3] > LINE_GAP * last.size || count === MOST_LINES) break;
      if (taken.has(next) || !goesOn(last, next)) continue;
      taken.add(next);
      block = join(block, next);
      last = next;
      count += 1;
    }
    blocks.push(block);
  });
  return blocks;
}

function goesOn(line: TextLine, next: TextLine): boolean {
  if (Math.max(line.size, next.size) > SAME_SIZE * Math.min(line.size, next.size)) return false;
  const [left, middle] = [
    line.frame[0] - next.frame[0],
    (line.frame[0] + line.frame[2] - next.frame[0] - next.frame[2]) / 2,
  ];
  return Math.min(Math.abs(left), Math.abs(middle)) < SAME_EDGE * line.size;
}

const join = (block: TextLine, next: TextLine): TextLine => ({
  ...block,
  text: `${block.text} ${next.text}`,
  words: [...block.words, ...next.words],
  box: around(block.box, next.box),
  frame: around(block.frame, next.frame),
});
