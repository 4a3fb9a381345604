import { at } from '../../../../test/support/door-sheets';
import { DEGREE } from './arc';
import { fitCircle } from './fit-circle';
import { joinArcs } from './join-arcs';
import { polylineArcs } from './polyline-arcs';

type Point = readonly [x: number, y: number];

const RANGE = { least: 10, most: 100 };
const CENTER = [300, 400] as const;

/** The arcs in a line through the points. */
const arcsThrough = (points: readonly Point[]) => {
  const lines = Float32Array.from(points.slice(1).flatMap((to, index) => [...(points[index] ?? to), ...to]));
  return polylineArcs(lines, new Float32Array(lines.length / 4), RANGE);
};
const quarter = Array.from({ length: 16 }, (_, corner) => at(CENTER, 36, corner * 6));

test('the corners of an ellipse lie on no circle', () => {
  expect(arcsThrough(quarter)).toMatchObject([{ layer: 0 }]);
  expect(arcsThrough(quarter.map(([x, y]) => [x, 400 + (y - 400) / 2]))).toEqual([]);
});

test('an arc ends where its line bends the other way', () => {
  const back = Array.from({ length: 15 }, (_, corner) => at([372, 400], 36, 186 + corner * 6));
  const arcs = arcsThrough([...quarter.toReversed(), ...back]);
  expect(arcs.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [300, 400],
    [372, 400],
  ]);
  for (const { sweep } of arcs) expect(Math.abs(sweep / DEGREE - 90)).toBeLessThan(7);
});

test('a corner that rounding has pushed to the wrong side does not end an arc', () => {
  // facets so short that a corner pushed outwards by a fifth of a point is bent the other way
  const pushed = Array.from({ length: 46 }, (_, corner) => at(CENTER, corner === 20 ? 36.13 : 36, corner * 2));
  expect(arcsThrough(pushed).map(({ sweep }) => Math.round(sweep / DEGREE))).toEqual([90]);
});

test('no circle goes through points on a line', () => {
  expect(fitCircle([0, 0, 1, 2, 2, 4, 3, 6], 0, 3)).toBeUndefined();
});

test('two leaves that share a hinge have a swing each', () => {
  const arc = { x: 300, y: 400, radius: 36, sweep: 40 * DEGREE, layer: 0 };
  const { swings, circles } = joinArcs([
    { ...arc, start: 0 },
    { ...arc, start: 90 * DEGREE },
  ]);
  expect(circles).toEqual([]);
  expect(swings.map(({ start }) => Math.round(start / DEGREE))).toEqual([0, 90]);
});
