import { DEGREE } from './arcs/arc';
import { type LineGrid, lineGrid } from './leaves/line-grid';
import { segmentAt } from './segments';

/** What is drawn around an axis: a place on it, its direction of length 1, and how thick what lies on it is. */
export type Axis = { x: number; y: number; ux: number; uy: number; thickness: number };

/** All as parts of the median radius of the sheet's swings. */
const NEAR_END = 1.6;
const LONGEST_ACROSS = 3;
const JAMB_LENGTH = 0.09;
const WALL_DISTANCE = 0.3;
export const SAME_END = 0.06;
/** The lines that can be a strip's sides, or the wall's beside it. */
export const LEAST_LENGTH = 0.4;
export const MOST_LENGTH = 12;
/** Of the length of a panel: how much of it a wall must accompany. */
const WALL_SHARE = 0.4;
export const PARALLEL = Math.sin(2 * DEGREE);
const ACROSS = Math.sin(8 * DEGREE);

/** Looks at the end of a strip: whether a short line closes it, and whether a post or wall, thicker than it, stands there. */
export function endFinder(lines: Float32Array, radius: number): (axis: Axis) => { closed: boolean; jamb: boolean } {
  const short = lineGrid(lines, 0, LONGEST_ACROSS * radius);
  const reach = NEAR_END * radius;
  return ({ x, y, ux, uy, thickness }) => {
    let [closed, jamb] = [false, false];
    short.within(x - reach, y - reach, x + reach, y + reach, (line) => {
      const [x1, y1, x2, y2] = segmentAt(lines, line);
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length === 0 || Math.abs((x2 - x1) * ux + (y2 - y1) * uy) > ACROSS * length) return;
      if (Math.abs((x1 - x) * ux + (y1 - y) * uy) > SAME_END * radius) return;
      const [one, other] = [(y1 - y) * ux - (x1 - x) * uy, (y2 - y) * ux - (x2 - x) * uy];
      if (Math.min(one, other) > thickness || Math.max(one, other) < -thickness) return;
      if (Math.abs(length - thickness) < 0.3 * thickness) closed = true;
      else if (length > Math.max(1.5 * thickness, JAMB_LENGTH * radius)) jamb = true;
    });
    return { closed, jamb };
  };
}

/** Whether a line as of a wall runs close by and parallel to a panel of that length, of which the axis gives the middle. */
export function wallBeside(
  lines: Float32Array,
  long: LineGrid,
  radius: number,
  { x, y, ux, uy, thickness }: Axis,
  length: number,
): boolean {
  let found = false;
  const half = (MOST_LENGTH / 2) * radius + length;
  long.within(x - half, y - half, x + half, y + half, (line) => {
    const [x1, y1, x2, y2] = segmentAt(lines, line);
    const [one, other] = [(y1 - y) * ux - (x1 - x) * uy, (y2 - y) * ux - (x2 - x) * uy];
    if (Math.abs(one - other) > PARALLEL * Math.hypot(x2 - x1, y2 - y1)) return;
    const offset = Math.abs(one + other) / 2;
    if (offset < 0.6 * thickness || offset > WALL_DISTANCE * radius) return;
    const [from, to] = [(x1 - x) * ux + (y1 - y) * uy, (x2 - x) * ux + (y2 - y) * uy];
    const shared = Math.min(Math.max(from, to), length / 2) - Math.max(Math.min(from, to), -length / 2);
    found ||= shared >= WALL_SHARE * length;
  });
  return found;
}
