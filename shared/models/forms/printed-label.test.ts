import type { Line } from '../pdf/lines';
import type { Box } from '../pdf/words';
import { phrasesOf, printedLabel } from './printed-label';

/** A line of words, each given by its left edge; letters are 5 points wide, and 10 high unless said. */
const line = (bottom: number, words: [text: string, left: number][], height = 10): Line => {
  const boxes = words.map(([text, left]) => ({
    text,
    left,
    right: left + 5 * text.length,
    bottom,
    top: bottom + height,
  }));
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  return { words: boxes, text: words.map(([text]) => text).join(' '), left, right, bottom, top: bottom + height };
};

const box = (left: number, bottom: number, width = 100, height = 14): Box => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});

const label = (lines: Line[], field: Box, others: Box[] = [], ticked = false) =>
  printedLabel({ box: field, ticked }, phrasesOf(lines), [field, ...others]);

test('the nearest words on the left, up to a gap that no label has, without their colon', () => {
  const row = line(100, [
    ['Old', 0],
    ['stamp', 20],
    ['Company', 150],
    ['name:', 190],
  ]);
  expect(label([row], box(220, 98))).toBe('Company name');
});

test('not those of another field between', () => {
  const row = line(100, [['Name', 20]]);
  expect(label([row], box(220, 98), [box(60, 98)])).toBeUndefined();
});

test('a field lower than its letters is still beside them', () => {
  expect(label([line(100, [['Name', 20]])], box(60, 103, 80, 4))).toBe('Name');
});

test('what stands close above, when nothing does on the left', () => {
  expect(label([line(120, [['License', 60]])], box(60, 98))).toBe('License');
  expect(label([line(160, [['License', 60]])], box(60, 98))).toBeUndefined();
});

test('a title above is no label', () => {
  expect(label([line(140, [['Application', 60]], 30)], box(60, 98))).toBeUndefined();
});

test('of two labels above the lower one, and of two on one line the first', () => {
  const [upper, lower] = [line(128, [['License', 60]]), line(114, [['Number', 60]])];
  expect(label([upper, lower], box(60, 98))).toBe('Number');
  const row = line(114, [
    ['City', 60],
    ['Country', 130],
  ]);
  expect(label([row], box(60, 98, 120))).toBe('City');
});

test('a check mark with nothing behind it is named by what stands before it', () => {
  expect(label([line(100, [['Insured', 20]])], box(62, 100, 10, 10), [], true)).toBe('Insured');
});

test('a check mark is named by what follows it', () => {
  const row = line(100, [
    ['Wood', 20],
    ['Steel', 80],
    ['Glass', 140],
  ]);
  const marks = [box(62, 100, 10, 10), box(122, 100, 10, 10)];
  expect(marks.map((mark) => label([row], mark, marks, true))).toEqual(['Steel', 'Glass']);
});

test('a line of dots to write on is no name', () => {
  expect(label([line(100, [['......', 20]])], box(60, 98))).toBeUndefined();
});
