import { DEGREE } from '../arcs/arc';
import { deviation, fitCircle } from '../arcs/fit-circle';
import type { Chain } from './chains';
import { cornersOf } from './corners';

/** Pixels from the top left of the image; from the angle `start` through `sweep` in radians, both clockwise as seen, `sweep` positive. */
export type ImageArc = { x: number; y: number; radius: number; start: number; sweep: number };

/** The radii worth finding, in pixels. */
export type PixelRange = { least: number; most: number };

const STRAIGHT = 0.8;
/** Corners of an arc turn by less. */
const MOST_TURN = 62 * DEGREE;
/** A pixel out of line turns a corner the wrong way. */
const MOST_CONTRARY = 6 * DEGREE;
const LEAST_SWEEP = 20 * DEGREE;
/** In pixels, and of the radius, how far a pixel lies off its arc. */
const OFF_PIXELS = 1.05;
const OFF_RADIUS = 0.012;
/** In pixels, how high an arc stands over its chord at least: less is a line that noise bent. */
const LEAST_RISE = 1.9;
/** A stretch may begin to look like an arc with its third or fourth corner. */
const MISSES = 3;

/** The arcs in a chain. */
export function arcsOfChain(chain: Chain, range: PixelRange): ImageArc[] {
  const corners = cornersOf(chain, STRAIGHT);
  const turns = corners.map((_, index) => turnAt(chain, corners, index));
  const arcs: ImageArc[] = [];
  for (let from = 0; from < corners.length - 2; ) {
    const found = longestArc(chain, corners, turns, from, range);
    if (found !== undefined) arcs.push(found.arc);
    from = found?.end ?? from + 1;
  }
  return arcs;
}

/** The arc that goes farthest from a corner on, and the corner that it ends in. */
function longestArc(
  chain: Chain,
  corners: readonly number[],
  turns: readonly number[],
  from: number,
  range: PixelRange,
): { arc: ImageArc; end: number } | undefined {
  let longest: { arc: ImageArc; end: number } | undefined;
  let misses = 0;
  const way = Math.sign(turns[from + 1] ?? 0);
  for (let end = from + 2; end < corners.length; end += 1) {
    const turn = turns[end - 1] ?? 0;
    if ((Math.sign(turn) !== way && Math.abs(turn) > MOST_CONTRARY) || Math.abs(turn) > MOST_TURN) break;
    const arc = arcThrough(chain, corners[from] ?? 0, corners[end] ?? 0, range);
    if (arc !== undefined) longest = { arc, end };
    else if (longest !== undefined || ++misses > MISSES) break;
  }
  return longest;
}

/** The arc that a stretch of a chain is, if it is one. */
function arcThrough(chain: Chain, from: number, to: number, { least, most }: PixelRange): ImageArc | undefined {
  const circle = fitCircle(chain, from, to);
  if (circle === undefined || circle.radius < least || circle.radius > most) return undefined;
  if (deviation(circle, chain, from, to) > Math.max(OFF_PIXELS, OFF_RADIUS * circle.radius)) return undefined;
  const angle = (index: number) =>
    Math.atan2((chain[index * 2 + 1] ?? 0) - circle.y, (chain[index * 2] ?? 0) - circle.x);
  const middle = (from + to) >> 1;
  const sweep = halfTurn(angle(middle) - angle(from)) + halfTurn(angle(to) - angle(middle));
  const rise = circle.radius * (1 - Math.cos(sweep / 2));
  if (Math.abs(sweep) < LEAST_SWEEP || rise < LEAST_RISE) return undefined;
  return { ...circle, start: sweep > 0 ? angle(from) : angle(to), sweep: Math.abs(sweep) };
}

/** An angle brought into -pi to pi. */
const halfTurn = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** How far the chain turns at a corner, in radians; 0 at its ends. */
function turnAt(chain: Chain, corners: readonly number[], index: number): number {
  const [before, at, after] = [corners[index - 1], corners[index], corners[index + 1]];
  if (before === undefined || at === undefined || after === undefined) return 0;
  const way = (a: number, b: number) =>
    Math.atan2((chain[b * 2 + 1] ?? 0) - (chain[a * 2 + 1] ?? 0), (chain[b * 2] ?? 0) - (chain[a * 2] ?? 0));
  return halfTurn(way(at, after) - way(before, at));
}
