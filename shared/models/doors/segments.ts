/**
 * Straight segments in a flat array, x1 y1 x2 y2 each, as `Paths` has them: a sheet has hundreds of thousands, too many to
 * be objects. Loops over all of them read single numbers.
 */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * A number of a flat array; past its end it is none (NaN), which is neither near nor far from anything. Loops stop before
 * the end: V8 gives up its fast load, for every caller, once a single read has passed it.
 */
export const numberAt = (numbers: Float32Array, index: number): number => numbers[index] ?? Number.NaN;

export const segmentAt = (lines: Float32Array, line: number): Segment => [
  numberAt(lines, line * 4),
  numberAt(lines, line * 4 + 1),
  numberAt(lines, line * 4 + 2),
  numberAt(lines, line * 4 + 3),
];
