import { xAt, yAt } from '../arcs/points';
import type { Chain } from './chains';

/** A straight part of a chain, from one of its points to another; `turn` is its turn from the one before, in radians. */
export type Stretch = { from: number; to: number; turn: number };

/** The parts of a chain that are straight within `tolerance` pixels, one after the other: Douglas and Peucker (1973). */
export function stretchesOf(chain: Chain, tolerance: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let before = 0; // the way that the last one goes
  const open = [chain.length / 2 - 1];
  // what lies before the last open point is split until it is straight
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    const far = farthest(chain, from, to);
    if (far.distance > tolerance) open.push(to, far.point);
    else {
      const way = Math.atan2(yAt(chain, to) - yAt(chain, from), xAt(chain, to) - xAt(chain, from));
      stretches.push({ from, to, turn: halfTurn(way - before) });
      from = to;
      before = way;
    }
  }
  return stretches;
}

/** An angle brought into -pi to pi. */
export const halfTurn = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle));

/** The point farthest from the line between two; from the first of them when they are one place. */
function farthest(chain: Chain, from: number, to: number): { point: number; distance: number } {
  const [ax, ay] = [xAt(chain, from), yAt(chain, from)];
  const [ux, uy] = [xAt(chain, to) - ax, yAt(chain, to) - ay];
  const length = Math.hypot(ux, uy);
  let farthest = from;
  let distance = 0;
  for (let point = from + 1; point < to; point += 1) {
    const [x, y] = [xAt(chain, point) - ax, yAt(chain, point) - ay];
    const away = length < 1 ? Math.hypot(x, y) : Math.abs(x * uy - y * ux) / length;
    if (away > distance) [farthest, distance] = [point, away];
  }
  return { point: farthest, distance };
}
