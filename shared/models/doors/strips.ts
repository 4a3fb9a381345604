import type { Box } from '../pdf/words';
import { lineGrid } from './leaves/line-grid';
import { type Segment, segmentAt } from './segments';
import { type Axis, endFinder, LEAST_LENGTH, MOST_LENGTH, PARALLEL, SAME_END, wallBeside } from './strip-surroundings';

/** Two parallel lines side by side as one panel, in PDF user space: a door seen from above that does not swing. */
export type Strip = {
  /** The middles of its two ends. */
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  length: number;
  thickness: number;
  /** Whether short lines close both its ends: a panel, and not the two sides of something that goes on. */
  closed: boolean;
  /** Whether a wall or post, thicker than the strip, stands at both its ends. */
  jambs: boolean;
  /** Whether a line as of a wall runs beside it, close by and parallel. */
  alongWall: boolean;
  box: Box;
};

/** All as parts of the median radius of the sheet's swings. */
const MOST_THICKNESS = 0.12;
const LEAST_THICKNESS = 0.004;
/** How far from a mark its strip lies at most, and how far beyond the strip's end the mark may stand. */
const MARK_REACH = 1.2;
/** The lines that are tried for each mark, the nearest first. */
const MOST_LINES = 40;

/** Finds the strips beside a point of the sheet. Building it is linear in the number of lines. */
export function stripFinder(lines: Float32Array, radius: number): (x: number, y: number) => Strip[] {
  const long = lineGrid(lines, LEAST_LENGTH * radius, MOST_LENGTH * radius);
  const endsAt = endFinder(lines, radius);
  const end = SAME_END * radius;

  const stripOf = (one: number, other: number): Strip | undefined => {
    const [ax, ay, bx, by] = segmentAt(lines, one);
    const length = Math.hypot(bx - ax, by - ay);
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const [cx, cy, dx, dy] = segmentAt(lines, other);
    const sameWay = (dx - cx) * ux + (dy - cy) * uy > 0;
    const [ex, ey, fx, fy] = sameWay ? [cx, cy, dx, dy] : [dx, dy, cx, cy];
    const [first, second] = [(ey - ay) * ux - (ex - ax) * uy, (fy - ay) * ux - (fx - ax) * uy];
    if (Math.abs(first - second) > PARALLEL * length) return undefined;
    const thickness = Math.abs(first + second) / 2;
    if (thickness > MOST_THICKNESS * radius || thickness < LEAST_THICKNESS * radius) return undefined;
    if (Math.abs((ex - ax) * ux + (ey - ay) * uy) > end) return undefined;
    if (Math.abs((fx - bx) * ux + (fy - by) * uy) > end) return undefined;
    const from = [(ax + ex) / 2, (ay + ey) / 2] as const;
    const to = [(bx + fx) / 2, (by + fy) / 2] as const;
    const axisAt = ([x, y]: Strip['from']): Axis => ({ x, y, ux, uy, thickness });
    const [head, tail] = [endsAt(axisAt(from)), endsAt(axisAt(to))];
    const [xs, ys] = [
      [ax, bx, ex, fx],
      [ay, by, ey, fy],
    ];
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
    return {
      from,
      to,
      length,
      thickness,
      closed: head.closed && tail.closed,
      jambs: head.jamb && tail.jamb,
      alongWall: wallBeside(lines, long, radius, axisAt(middle), length),
      box: { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) },
    };
  };

  return (x, y) => {
    const reach = MARK_REACH * radius;
    const near: { line: number; distance: number }[] = [];
    const half = (MOST_LENGTH / 2) * radius + reach;
    long.within(x - half, y - half, x + half, y + half, (line) => {
      const distance = distanceTo(x, y, segmentAt(lines, line));
      if (distance <= reach) near.push({ line, distance });
    });
    const tried = near.sort((a, b) => a.distance - b.distance).slice(0, MOST_LINES);
    return tried.flatMap(({ line }, index) =>
      tried.slice(index + 1).flatMap(({ line: other }) => stripOf(line, other) ?? []),
    );
  };
}

function distanceTo(x: number, y: number, [x1, y1, x2, y2]: Segment): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
