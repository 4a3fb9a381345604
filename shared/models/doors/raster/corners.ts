import type { Chain } from './chains';

/**
 * The points (by their number in the chain) between which it is straight within `tolerance` pixels, its ends among them:
 * Douglas and Peucker (1973).
 */
export function cornersOf(chain: Chain, tolerance: number): number[] {
  const last = chain.length / 2 - 1;
  const corners = [0];
  const open = [last];
  // the stretch from the last corner to the last open point is split until it is straight
  for (let to = open.pop(); to !== undefined; to = open.pop()) {
    const from = corners.at(-1) ?? 0;
    const far = farthest(chain, from, to);
    if (far.distance > tolerance) open.push(to, far.index);
    else corners.push(to);
  }
  return corners;
}

/** The point farthest from the line between two; from the first of them when they are one place. */
function farthest(chain: Chain, from: number, to: number): { index: number; distance: number } {
  const [ax, ay] = [chain[from * 2] ?? 0, chain[from * 2 + 1] ?? 0];
  const [ux, uy] = [(chain[to * 2] ?? 0) - ax, (chain[to * 2 + 1] ?? 0) - ay];
  const length = Math.hypot(ux, uy);
  let index = from;
  let distance = 0;
  for (let at = from + 1; at < to; at += 1) {
    const [x, y] = [(chain[at * 2] ?? 0) - ax, (chain[at * 2 + 1] ?? 0) - ay];
    const away = length < 1 ? Math.hypot(x, y) : Math.abs(x * uy - y * ux) / length;
    if (away > distance) [index, distance] = [at, away];
  }
  return { index, distance };
}
