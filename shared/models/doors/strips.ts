import type { Box } from '../pdf/words';
import { DEGREE } from './arcs/arc';
import { lineGrid } from './leaves/line-grid';

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
const LEAST_LENGTH = 0.4;
const MOST_LENGTH = 12;
const MOST_THICKNESS = 0.12;
const SAME_END = 0.06;
/** How far from a mark its strip lies at most, and how far beyond the strip's end the mark may stand. */
const MARK_REACH = 1.2;
const JAMB_LENGTH = 0.09;
/** How near a wall is that a panel slides along, and how much of the panel it must accompany, as a part of its length. */
const WALL_DISTANCE = 0.3;
const WALL_SHARE = 0.4;
/** The lines that are tried for each mark, the nearest first. */
const MOST_LINES = 40;
const PARALLEL = Math.sin(2 * DEGREE);

/** Finds the strips beside a point of the sheet. Building it is linear in the number of lines. */
export function stripFinder(lines: Float32Array, radius: number): (x: number, y: number) => Strip[] {
  const long = lineGrid(lines, LEAST_LENGTH * radius, MOST_LENGTH * radius);
  const short = lineGrid(lines, 0, 3 * radius);
  const at = (line: number) =>
    [lines[line * 4] ?? 0, lines[line * 4 + 1] ?? 0, lines[line * 4 + 2] ?? 0, lines[line * 4 + 3] ?? 0] as const;
  const end = SAME_END * radius;

  const endsOf = (x: number, y: number, ux: number, uy: number, thickness: number) => {
    let [closed, jamb] = [false, false];
    short.within(x - radius * 1.6, y - radius * 1.6, x + radius * 1.6, y + radius * 1.6, (line) => {
      const [x1, y1, x2, y2] = at(line);
      const length = Math.hypot(x2 - x1, y2 - y1);
      if (length === 0 || Math.abs((x2 - x1) * ux + (y2 - y1) * uy) > 4 * PARALLEL * length) return; // not across
      if (Math.abs((x1 - x) * ux + (y1 - y) * uy) > end) return;
      const [one, other] = [(y1 - y) * ux - (x1 - x) * uy, (y2 - y) * ux - (x2 - x) * uy];
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      if (low > thickness || high < -thickness) return;
      if (Math.abs(length - thickness) < 0.3 * thickness) closed = true;
      else if (length > Math.max(1.5 * thickness, JAMB_LENGTH * radius)) jamb = true;
    });
    return { closed, jamb };
  };

  const wallBeside = (x: number, y: number, ux: number, uy: number, length: number, thickness: number) => {
    let found = false;
    const half = (MOST_LENGTH / 2) * radius + length;
    long.within(x - half, y - half, x + half, y + half, (line) => {
      const [x1, y1, x2, y2] = at(line);
      const size = Math.hypot(x2 - x1, y2 - y1);
      const [one, other] = [(y1 - y) * ux - (x1 - x) * uy, (y2 - y) * ux - (x2 - x) * uy];
      if (Math.abs(one - other) > PARALLEL * size) return;
      const offset = Math.abs(one + other) / 2;
      if (offset < 0.6 * thickness || offset > WALL_DISTANCE * radius) return;
      const [from, to] = [(x1 - x) * ux + (y1 - y) * uy, (x2 - x) * ux + (y2 - y) * uy];
      const shared = Math.min(Math.max(from, to), length / 2) - Math.max(Math.min(from, to), -length / 2);
      found ||= shared >= WALL_SHARE * length;
    });
    return found;
  };

  const stripOf = (one: number, other: number): Strip | undefined => {
    const [ax, ay, bx, by] = at(one);
    const length = Math.hypot(bx - ax, by - ay);
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const [cx, cy, dx, dy] = at(other);
    const sameWay = (dx - cx) * ux + (dy - cy) * uy > 0;
    const [ex, ey, fx, fy] = sameWay ? [cx, cy, dx, dy] : [dx, dy, cx, cy];
    const [first, second] = [(ey - ay) * ux - (ex - ax) * uy, (fy - ay) * ux - (fx - ax) * uy];
    if (Math.abs(first - second) > PARALLEL * length) return undefined;
    const thickness = Math.abs(first + second) / 2;
    if (thickness > MOST_THICKNESS * radius || thickness < 0.004 * radius) return undefined;
    if (Math.abs((ex - ax) * ux + (ey - ay) * uy) > end) return undefined;
    if (Math.abs((fx - bx) * ux + (fy - by) * uy) > end) return undefined;
    const from = [(ax + ex) / 2, (ay + ey) / 2] as const;
    const to = [(bx + fx) / 2, (by + fy) / 2] as const;
    const [head, tail] = [endsOf(...from, ux, uy, thickness), endsOf(...to, ux, uy, thickness)];
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
      alongWall: wallBeside(...middle, ux, uy, length, thickness),
      box: { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) },
    };
  };

  return (x, y) => {
    const reach = MARK_REACH * radius;
    const near: { line: number; distance: number }[] = [];
    const half = (MOST_LENGTH / 2) * radius + reach;
    long.within(x - half, y - half, x + half, y + half, (line) => {
      const distance = distanceTo(x, y, at(line));
      if (distance <= reach) near.push({ line, distance });
    });
    const tried = near.sort((a, b) => a.distance - b.distance).slice(0, MOST_LINES);
    return tried.flatMap(({ line }, index) =>
      tried.slice(index + 1).flatMap(({ line: other }) => stripOf(line, other) ?? []),
    );
  };
}

function distanceTo(x: number, y: number, [x1, y1, x2, y2]: readonly [number, number, number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
