import { DEGREE } from '../arcs/arc';
import { segmentAt } from '../segments';
import type { LineGrid } from './line-grid';

/** What is drawn along a radius of an arc: a leaf, a threshold, a wall that goes on beyond it, or nothing. */
export type RadiusLines = {
  /** From 0 to 1, how much of the radius is covered by lines that end where it ends. */
  cover: number;
  /** Whether two lines or more, side by side, cover most of it: a leaf drawn with its thickness. */
  thick: boolean;
  /** From 0 to 1, how much of the half radius beyond its tip is covered: there the wall goes on. */
  beyond: number;
  /** The segments among them that are long enough to be a leaf's. */
  lines: number[];
};

/** As parts of the radius: how far beside it a leaf is drawn, and how far over its ends. */
const BESIDE = 0.12;
const BEFORE = 0.2;
const OVER = 0.12;
const BEYOND = 0.5;
/** A leaf begins at its hinge, give or take its thickness. */
const HINGE = 0.06;
/** Shorter pieces can be a frame's, and say nothing about how far the leaf reaches. */
const LEAF_PIECE = 0.25;
const PARALLEL = Math.sin(5 * DEGREE);
const THICK_COVER = 0.75;
const STEPS = 40;

/** Looks along the radius from the hinge to a tip of the arc. All points are in PDF user space. */
export function linesAlong(
  grid: LineGrid,
  lines: Float32Array,
  [hingeX, hingeY]: readonly [number, number],
  [tipX, tipY]: readonly [number, number],
): RadiusLines {
  const radius = Math.hypot(tipX - hingeX, tipY - hingeY);
  const [ux, uy] = [(tipX - hingeX) / radius, (tipY - hingeY) / radius];
  const along = (x: number, y: number) => (x * ux + y * uy) / radius;
  const beside = (x: number, y: number) => (y * ux - x * uy) / radius;
  const covered = new Uint8Array(STEPS);
  const wall = new Uint8Array(STEPS * BEYOND);
  const found: number[] = [];
  const offsets: number[] = [];
  const grown = BESIDE * radius;
  const [farX, farY] = [tipX + ux * radius * BEYOND, tipY + uy * radius * BEYOND];

  grid.within(
    Math.min(hingeX, farX) - grown,
    Math.min(hingeY, farY) - grown,
    Math.max(hingeX, farX) + grown,
    Math.max(hingeY, farY) + grown,
    (line) => {
      const [x1, y1, x2, y2] = segmentAt(lines, line);
      const [a, b] = [along(x1 - hingeX, y1 - hingeY), along(x2 - hingeX, y2 - hingeY)];
      const [aside, bside] = [beside(x1 - hingeX, y1 - hingeY), beside(x2 - hingeX, y2 - hingeY)];
      if (Math.abs(aside - bside) > PARALLEL * Math.abs(a - b)) return;
      const offset = (aside + bside) / 2;
      if (Math.abs(offset) > BESIDE) return;
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      if (from >= 1 - OVER) mark(wall, from - 1, to - 1);
      else if (to <= 1 + OVER && from >= -BEFORE && to > 0) {
        mark(covered, from, to);
        if (to - from >= LEAF_PIECE && from >= -HINGE) found.push(line);
        if (to - from >= THICK_COVER && !offsets.some((one) => Math.abs(one - offset) < 0.01)) offsets.push(offset);
      }
    },
  );
  return { cover: share(covered), thick: offsets.length >= 2, beyond: share(wall), lines: found };
}

/** Marks the steps of a scale that lie between two places, given in radii. */
function mark(scale: Uint8Array, from: number, to: number): void {
  scale.fill(1, Math.max(0, Math.round(from * STEPS)), Math.max(0, Math.round(to * STEPS)));
}

const share = (scale: Uint8Array) => scale.reduce((sum, step) => sum + step, 0) / scale.length;
