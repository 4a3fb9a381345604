import fc from 'fast-check';
import { linesOf } from '../pdf/lines';
import type { OcrLine } from './recognized';
import { wordsOfScan } from './words-of-scan';

const image = { width: 2550, height: 3300 };
const page = { box: { left: 0, bottom: 0, right: 612, top: 792 }, rotation: 0 as const };

/** A line of words, each 100 pixels wide and as high as given, set at `y` on a page that lies askew by `angle`. */
const lineAt = (y: number, heights: readonly number[], angle: number): OcrLine => {
  const rise = Math.tan(angle);
  const base = (x: number) => y + (x - image.width / 2) * rise;
  const right = 300 + heights.length * 120;
  const words = heights.map((height, index) => {
    const x = 300 + index * 120;
    const bottom = base(x + 50);
    return { text: `w${index}`, confidence: 90, bbox: { x0: x, y0: bottom - height, x1: x + 100, y1: bottom } };
  });
  return {
    words,
    baseline: { x0: 300, y0: base(300), x1: right, y1: base(right) },
    rowAttributes: { rowHeight: 42, descenders: 10 },
    bbox: { x0: 300, y0: y - 40, x1: right, y1: y },
  };
};

test('words of a page that lay askew come in level lines, dashes and capitals alike', () => {
  const angles = fc.double({ min: -0.03, max: 0.03, noNaN: true });
  const heights = fc.array(fc.constantFrom(4, 20, 32), { minLength: 2, maxLength: 15 });
  fc.assert(
    fc.property(angles, fc.array(heights, { minLength: 1, maxLength: 20 }), (angle, rows) => {
      const lines = rows.map((row, index) => lineAt(600 + index * 60, row, angle));
      const read = linesOf({ ...page, words: wordsOfScan({ lines, turned: 0 }, [], image, page) });
      expect(read.map(({ text }) => text)).toEqual(rows.map((row) => row.map((_, index) => `w${index}`).join(' ')));
    }),
  );
});

test('what tesseract hardly believes is no word, and confidence is a share', () => {
  const line = lineAt(600, [30, 30], 0);
  const [first, second] = line.words;
  if (first === undefined || second === undefined) throw new Error('two words');
  first.confidence = 12;
  expect(wordsOfScan({ lines: [line], turned: 0 }, [], image, page)).toMatchObject([{ text: 'w1', confidence: 0.9 }]);
});

test('words of a line whose height tesseract does not tell are as high as its ink, a quarter of it below', () => {
  const line = { ...lineAt(600, [30, 30], 0), rowAttributes: { rowHeight: 0, descenders: 0 } };
  const [word] = wordsOfScan({ lines: [line], turned: 0 }, [], image, page);
  const points = (pixels: number) => (pixels * 72) / 300;
  expect(word).toMatchObject({ top: 792 - points(600 - 30), bottom: 792 - points(600 + 10) });
});

test('erased leaders stand in their line again, also when tesseract had turned the image', () => {
  const angle = 0.03;
  const dropped = (1450 - image.width / 2) * Math.sin(angle); // of the leader's middle, before the image was turned
  const leader = { left: 1200, right: 1700, top: 596 + dropped, bottom: 600 + dropped, dots: 30 };
  const read = wordsOfScan({ lines: [lineAt(600, [30, 30], 0)], turned: -angle }, [leader], image, page);
  expect(linesOf({ ...page, words: read }).map(({ text }) => text)).toEqual([`w0 w1 ${'.'.repeat(30)}`]);
  expect(read[2]?.top).toBe(read[0]?.top);
});
