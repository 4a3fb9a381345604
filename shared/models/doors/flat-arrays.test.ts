import { xAt, yAt } from './arcs/points';
import { bump, countAt } from './counts';
import { countDrawn, pixelAt } from './raster/pixels';
import { numberAt, segmentAt } from './segments';

test('segments and points are read by their number', () => {
  const lines = Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7);
  expect(segmentAt(lines, 1)).toEqual([4, 5, 6, 7]);
  expect([xAt(lines, 3), yAt(lines, 3)]).toEqual([6, 7]);
});

test('what is past the end of a flat array is no place: a missing one is never taken for the origin', () => {
  const lines = Float32Array.of(0, 1, 2, 3);
  expect(numberAt(lines, 4)).toBeNaN();
  expect([xAt(lines, 2), yAt(lines, 2)]).toEqual([Number.NaN, Number.NaN]);
});

test('what was never counted is 0, and counting answers what it was before', () => {
  const counts = new Uint32Array(2);
  expect([bump(counts, 1), bump(counts, 1), bump(counts, 0)]).toEqual([0, 1, 0]);
  expect([...counts]).toEqual([1, 2]);
  expect(countAt(counts, 2)).toBe(0);
});

test('beyond an image nothing is drawn', () => {
  const pixels = Uint8Array.of(0, 1, 1);
  expect([pixelAt(pixels, -1), pixelAt(pixels, 1), pixelAt(pixels, 3)]).toEqual([0, 1, 0]);
  expect(countDrawn(pixels)).toBe(2);
});
