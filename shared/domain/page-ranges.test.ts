import fc from 'fast-check';
import { FAN_OUT_ABOVE, pageRanges } from './page-ranges';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('a small job is one go', () => {
  expect(pageRanges(upTo(FAN_OUT_ABOVE))).toEqual([]);
  expect(pageRanges([])).toEqual([]);
});

test('a set of 14 sheets is four ranges', () => {
  expect(pageRanges(upTo(14))).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
    [13, 14],
  ]);
});

test('no page is lost, doubled or moved, and there are at most 250 ranges', () => {
  fc.assert(
    fc.property(fc.integer({ min: FAN_OUT_ABOVE + 1, max: 10_000 }), (count) => {
      const ranges = pageRanges(upTo(count));
      expect(ranges.flat()).toEqual(upTo(count));
      expect(ranges.length).toBeLessThanOrEqual(250);
      expect(ranges.every((range) => range.length > 0)).toBe(true);
    }),
  );
});
