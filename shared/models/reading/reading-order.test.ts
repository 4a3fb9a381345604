import fc from 'fast-check';
import { type Line, lineOf } from '../pdf/lines';
import { readingOrder } from './reading-order';

const word = (text: string, left: number, top: number) => ({
  text,
  left,
  right: left + 6 * text.length,
  top,
  bottom: top - 10,
});

/** A line of words, each 6 points a letter, the first at `left`. */
const words = (texts: readonly string[], left: number, top: number) => {
  let x = left;
  return texts.map((text) => {
    const one = word(text, x, top);
    x = one.right + 4;
    return one;
  });
};

const text = ['the', 'words', 'of', 'a', 'column'];
const textsOf = (groups: Line[][]) => groups.map((lines) => lines.map((line) => line.text));

test('columns are read one after the other, between what stands across the page', () => {
  const rows = Array.from({ length: 8 }, (_, row) => row);
  const lines = [
    lineOf(
      words(
        ['A', 'heading', 'that', 'runs', 'across', 'the', 'whole', 'of', 'the', 'page', 'above', 'both', 'columns'],
        60,
        760,
      ),
    ),
    ...rows.map((row) =>
      lineOf([...words([`L${row}`, ...text], 60, 700 - 12 * row), ...words([`R${row}`, ...text], 330, 700 - 12 * row)]),
    ),
    lineOf(
      words(
        ['And', 'a', 'line', 'below', 'them', 'that', 'runs', 'across', 'the', 'page', 'once', 'again', 'entirely'],
        60,
        500,
      ),
    ),
  ];
  const [heading, left, right, below] = textsOf(readingOrder(lines));
  expect(heading).toEqual([expect.stringMatching(/^A heading/)]);
  expect(left?.map((line) => line.slice(0, 2))).toEqual(rows.map((row) => `L${row}`));
  expect(right?.map((line) => line.slice(0, 2))).toEqual(rows.map((row) => `R${row}`));
  expect(below).toEqual([expect.stringMatching(/^And a line/)]);
});

test('the columns of a table are not', () => {
  const lines = Array.from({ length: 12 }, (_, row) =>
    lineOf([...words(['Pipe', `${row}`], 60, 700 - 12 * row), ...words(['12.50'], 330, 700 - 12 * row)]),
  );
  expect(readingOrder(lines)).toEqual([lines]);
});

test('however words stand, each is read once', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 500 }), text: fc.string({ minLength: 1, maxLength: 12 }) });
  const page = fc.array(fc.array(place, { minLength: 1, maxLength: 12 }), { maxLength: 40 });
  fc.assert(
    fc.property(page, (rows) => {
      const lines = rows.map((places, row) => lineOf(places.map(({ x, text }) => word(text, x, 760 - 12 * row))));
      const read = readingOrder(lines)
        .flat()
        .flatMap((line) => line.words);
      expect(new Set(read)).toEqual(new Set(lines.flatMap((line) => line.words)));
      expect(read.length).toBe(lines.flatMap((line) => line.words).length);
    }),
  );
});
