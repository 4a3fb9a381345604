import type { Paths } from '../../pdf/paths';
import type { Box } from '../../pdf/words';
import { type Arc, DEGREE, pointAt, turnOf } from '../arcs/arc';
import { segmentAt } from '../segments';
import { type LineGrid, lineGrid } from './line-grid';
import { linesAlong, type RadiusLines } from './radius-lines';

type Point = { x: number; y: number };

/** A leaf and its swing, in PDF user space. */
export type Leaf = {
  hinge: Point;
  /** The tip of the leaf when shut, and as drawn. */
  latch: Point;
  tip: Point;
  radius: number;
  arc: Arc;
  /** Degrees that it is drawn open. */
  angle: number;
  hand: 'left' | 'right';
  box: Box;
  /** From 0 to 1, how much of the leaf is drawn. */
  cover: number;
  /** Whether the wall goes on where the shut leaf ends. */
  jamb: boolean;
};

/** Less than this much of a leaf is a line by chance. */
const MIN_COVER = 0.62;
const MIN_COVER_SHORT = 0.75;
const SHORT_SWEEP = 60 * DEGREE;

/** The arcs that have a leaf: a line from their centre to one of their ends. */
export function findLeaves(paths: Paths, arcs: readonly Arc[]): Leaf[] {
  if (arcs.length === 0) return [];
  const radii = arcs.map(({ radius }) => radius);
  const grid = lineGrid(paths.lines, 0.1 * Math.min(...radii), 1.4 * Math.max(...radii));
  return arcs.flatMap((arc) => leafOf(grid, paths.lines, arc) ?? []);
}

function leafOf(grid: LineGrid, lines: Float32Array, arc: Arc): Leaf | undefined {
  const hinge = [arc.x, arc.y] as const;
  const [first, second] = [pointAt(arc, arc.start), pointAt(arc, arc.start + arc.sweep)];
  const atFirst = linesAlong(grid, lines, hinge, first);
  const atSecond = linesAlong(grid, lines, hinge, second);
  const openAtFirst = likeness(atFirst) > likeness(atSecond);
  const [leaf, shut] = openAtFirst ? [atFirst, atSecond] : [atSecond, atFirst];
  const [tip, latch] = openAtFirst ? [first, second] : [second, first];
  if (leaf.cover < (arc.sweep < SHORT_SWEEP ? MIN_COVER_SHORT : MIN_COVER)) return undefined;
  return {
    hinge: { x: arc.x, y: arc.y },
    latch: { x: latch[0], y: latch[1] },
    tip: { x: tip[0], y: tip[1] },
    radius: arc.radius,
    arc,
    angle: arc.sweep / DEGREE,
    // seen from the side that it opens away from: it opens counter-clockwise when its hinge is on the left
    hand: openAtFirst ? 'right' : 'left',
    box: leafBox(lines, arc, leaf.lines),
    cover: leaf.cover,
    jamb: shut.beyond > 0.3,
  };
}

/** How much what lies along a radius looks like an open leaf, and not like a threshold or a wall. */
const likeness = ({ cover, thick, beyond }: RadiusLines) => cover + (thick ? 0.3 : 0) - 0.6 * beyond;

/** Around the arc, its hinge and the leaf's lines. */
function leafBox(lines: Float32Array, arc: Arc, leaf: readonly number[]): Box {
  const quarters = [0, 1, 2, 3]
    .map((quarter) => (quarter * Math.PI) / 2)
    .filter((angle) => turnOf(angle - arc.start) < arc.sweep);
  const points = [arc.start, arc.start + arc.sweep, ...quarters].map((angle) => pointAt(arc, angle));
  points.push([arc.x, arc.y]);
  for (const line of leaf) {
    const [x1, y1, x2, y2] = segmentAt(lines, line);
    points.push([x1, y1], [x2, y2]);
  }
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
