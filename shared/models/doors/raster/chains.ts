import { neighbourhood } from './thin';

/** Pixels that follow one another along a line, as x y pairs from the top left of the image. */
export type Chain = Float32Array;

const SHORTEST = 5;
/** Pixels back that tell which way a chain goes. */
const BACK = 7;
/** A chain goes on over a crossing as straight as that, as a cosine. */
const STRAIGHT_ON = Math.cos((50 * Math.PI) / 180);
const BITS = Uint8Array.from(
  { length: 256 },
  (_, bits) => [0, 1, 2, 3, 4, 5, 6, 7].filter((n) => (bits >> n) & 1).length,
);

/**
 * Follows thinned lines (the mask's pixels, and their indices) from end to end. Where lines cross, each goes straight on,
 * so that an arc that others cross stays one. Linear in the number of pixels.
 */
export function chainsOf(pixels: Uint8Array, indices: Uint32Array, width: number): Chain[] {
  const chains: Chain[] = [];
  const steps = [-width, -width + 1, 1, width + 1, width, width - 1, -1, -width - 1];
  const stepX = [0, 1, 1, 1, 0, -1, -1, -1];
  const stepY = [-1, -1, 0, 1, 1, 1, 0, -1];
  const visited = new Uint8Array(pixels.length);
  const isCrossing = (at: number) => (BITS[neighbourhood(pixels, at, width)] ?? 0) > 2;

  /** Walks on from the last pixel of the path, as far as it goes. */
  const walk = (path: number[]): void => {
    for (;;) {
      const at = path.at(-1) ?? 0;
      const [dx, dy] = heading(path, width);
      let best = -2;
      let next = -1;
      for (let way = 0; way < 8; way += 1) {
        const to = at + (steps[way] ?? 0);
        if (pixels[to] !== 1 || visited[to] === 1 || path.at(-2) === to || path.at(-3) === to) continue;
        const length = way % 2 === 0 ? 1 : Math.SQRT2;
        const straight = dx === 0 && dy === 0 ? 1 / length : ((stepX[way] ?? 0) * dx + (stepY[way] ?? 0) * dy) / length;
        if (straight > best) {
          best = straight;
          next = to;
        }
      }
      if (next === -1 || (best < STRAIGHT_ON && path.length > BACK && isCrossing(at))) return;
      if (best < -0.1 && path.length > BACK) return;
      if (!isCrossing(next)) visited[next] = 1;
      else if (path.length > 2 && path.includes(next, path.length - 40)) return;
      path.push(next);
    }
  };

  const follow = (from: number): void => {
    visited[from] = 1;
    const path = [from];
    walk(path);
    path.reverse();
    walk(path);
    if (path.length >= SHORTEST) chains.push(pointsOf(path, width));
  };

  // ends of lines first: a chain that begins in a line's middle knows less of where it comes from
  for (const at of indices) {
    if (visited[at] === 0 && BITS[neighbourhood(pixels, at, width)] === 1) follow(at);
  }
  for (const at of indices) if (visited[at] === 0 && !isCrossing(at)) follow(at);
  return chains;
}

/** The way a path goes at its end, as a unit vector; 0 0 for one pixel. */
function heading(path: readonly number[], width: number): [x: number, y: number] {
  const to = path.at(-1) ?? 0;
  const from = path.at(-Math.min(path.length, BACK)) ?? to;
  const x = (to % width) - (from % width);
  const y = Math.floor(to / width) - Math.floor(from / width);
  const length = Math.hypot(x, y);
  return length === 0 ? [0, 0] : [x / length, y / length];
}

/** The middles of the pixels. Each is moved to the mean of those around it, which takes the steps out of a slanting line. */
function pointsOf(path: readonly number[], width: number): Chain {
  const points = new Float32Array(path.length * 2);
  const last = path.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const reach = Math.min(SMOOTH, index, last - index);
    let [x, y] = [0, 0];
    for (let near = index - reach; near <= index + reach; near += 1) {
      x += (path[near] ?? 0) % width;
      y += Math.floor((path[near] ?? 0) / width);
    }
    points[index * 2] = x / (2 * reach + 1) + 0.5;
    points[index * 2 + 1] = y / (2 * reach + 1) + 0.5;
  }
  return points;
}

const SMOOTH = 2;
