import { headingLevels } from './heading-levels';
import type { HeadingMark } from './heading-marks';

const levels = (...marks: HeadingMark[]) => marks.map(headingLevels(marks));
const ofSizes = (...sizes: number[]) => levels(...sizes.map((size) => ({ by: 'size' as const, size })));

test('bookmarks by their depth, then numbers by their rank, then what is bold', () => {
  const marks = [
    { by: 'bookmark', depth: 0 },
    { by: 'bookmark', depth: 2 },
    { by: 'number', rank: 1 },
    { by: 'number', rank: 3 },
    { by: 'bold' },
  ] as const;
  expect(levels(...marks)).toEqual([1, 2, 3, 4, 5]);
});

test('sizes that hardly differ are one, and those beyond the third are the third', () => {
  expect(ofSizes(20, 19.5, 14)).toEqual([1, 1, 2]);
  expect(ofSizes(40, 30, 20, 15, 12)).toEqual([1, 2, 3, 3, 3]);
});

test('no heading is deeper than the sixth level', () => {
  const ranks = Array.from({ length: 8 }, (_, rank) => ({ by: 'number' as const, rank }));
  expect(levels(...ranks)).toEqual([1, 2, 3, 4, 5, 6, 6, 6]);
});
