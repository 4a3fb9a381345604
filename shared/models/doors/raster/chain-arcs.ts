import { DEGREE } from '../arcs/arc';
import { deviation, fitCircle } from '../arcs/fit-circle';
import { xAt, yAt } from '../arcs/points';
import type { Chain } from './chains';
import { halfTurn, type Stretch, stretchesOf } from './stretches';

/** Pixels from the top left of the image; from the angle `start` through `sweep` in radians, both clockwise as seen, `sweep` positive. */
export type ImageArc = { x: number; y: number; radius: number; start: number; sweep: number };

/** The radii worth finding, in pixels. */
export type PixelRange = { least: number; most: number };

const STRAIGHT = 0.8;
/** The stretches of an arc turn by less. */
const MOST_TURN = 62 * DEGREE;
/** A pixel out of line turns one the wrong way. */
const MOST_CONTRARY = 6 * DEGREE;
const LEAST_SWEEP = 20 * DEGREE;
/** In pixels, and of the radius, how far a pixel lies off its arc. */
const OFF_PIXELS = 1.05;
const OFF_RADIUS = 0.012;
/** In pixels, how high an arc stands over its chord at least: less is a line that noise bent. */
const LEAST_RISE = 1.9;
/** An arc may begin to look like one with its third or fourth stretch. */
const MISSES = 3;

/** The arcs in a chain. */
export function arcsOfChain(chain: Chain, range: PixelRange): ImageArc[] {
  const stretches = stretchesOf(chain, STRAIGHT);
  const arcs: ImageArc[] = [];
  let free = 0;
  for (const [index, { from }] of stretches.entries()) {
    if (index < free) continue;
    const found = longestArc(chain, stretches, from, index + 1, range);
    if (found === undefined) continue;
    arcs.push(found.arc);
    free = found.after;
  }
  return arcs;
}

/** The arc that goes farthest from a point, where the stretch before `second` begins, and the stretch after it. */
function longestArc(
  chain: Chain,
  stretches: readonly Stretch[],
  from: number,
  second: number,
  range: PixelRange,
): { arc: ImageArc; after: number } | undefined {
  let longest: { arc: ImageArc; after: number } | undefined;
  let misses = 0;
  let next = second;
  const way = Math.sign(stretches[second]?.turn ?? 0);
  for (let stretch = stretches[next]; stretch !== undefined; stretch = stretches[next]) {
    const { turn, to } = stretch;
    next += 1;
    if ((Math.sign(turn) !== way && Math.abs(turn) > MOST_CONTRARY) || Math.abs(turn) > MOST_TURN) break;
    const arc = arcThrough(chain, from, to, range);
    if (arc !== undefined) longest = { arc, after: next };
    else if (longest !== undefined || ++misses > MISSES) break;
  }
  return longest;
}

/** The arc that a stretch of a chain is, if it is one. */
function arcThrough(chain: Chain, from: number, to: number, { least, most }: PixelRange): ImageArc | undefined {
  const circle = fitCircle(chain, from, to);
  if (circle === undefined || circle.radius < least || circle.radius > most) return undefined;
  if (deviation(circle, chain, from, to) > Math.max(OFF_PIXELS, OFF_RADIUS * circle.radius)) return undefined;
  const angle = (point: number) => Math.atan2(yAt(chain, point) - circle.y, xAt(chain, point) - circle.x);
  const middle = (from + to) >> 1;
  const sweep = halfTurn(angle(middle) - angle(from)) + halfTurn(angle(to) - angle(middle));
  const rise = circle.radius * (1 - Math.cos(sweep / 2));
  if (Math.abs(sweep) < LEAST_SWEEP || rise < LEAST_RISE) return undefined;
  return { ...circle, start: sweep > 0 ? angle(from) : angle(to), sweep: Math.abs(sweep) };
}
