import { median } from '../median';
import type { Leaf } from './leaves/find-leaves';

/** Of the median radius: doors of one drawing differ by less. */
const LEAST_RATIO = 0.4;
const MOST_RATIO = 2.6;
/** A short arc with a line is also a locker, a washer, a chair: then the leaf must be as wide as a door's, */
const LEAST_RATIO_SHORT = 0.6;
/** and, unless a wall goes on from it, nearly as wide as the others. */
const LEAST_RATIO_SHORT_FREE = 0.72;
const SHORT_SWEEP_DEGREES = 60;
const ENOUGH_FULL = 3;

/** The median radius of the swings: of those drawn wide open where there are some, as they are the surest. */
export function medianRadius(leaves: readonly Leaf[]): number {
  const full = leaves.filter(({ angle }) => angle >= SHORT_SWEEP_DEGREES);
  return median((full.length >= ENOUGH_FULL ? full : leaves).map(({ radius }) => radius));
}

/** The leaves whose size fits the others on the sheet. */
export const plausibleLeaves = <Found extends Leaf>(leaves: readonly Found[], usual: number): Found[] =>
  leaves.filter((leaf) => leaf.radius >= leastRatio(leaf) * usual && leaf.radius <= MOST_RATIO * usual);

function leastRatio({ angle, jamb }: Leaf): number {
  if (angle >= SHORT_SWEEP_DEGREES) return LEAST_RATIO;
  return jamb ? LEAST_RATIO_SHORT : LEAST_RATIO_SHORT_FREE;
}
