import { xAt, yAt } from '../arcs/points';
import { pixelAt } from './pixels';
import { neighbourhood } from './thin';

/** Pixels that follow one another along a line, as x y pairs from the top left of the image. */
export type Chain = Float32Array;

const SHORTEST = 5;
/** Pixels back that tell which way a chain goes. */
const BACK = 7;
/** A chain goes on over a crossing as straight as that, as a cosine. */
const STRAIGHT_ON = Math.cos((50 * Math.PI) / 180);
/** How many bits are set in each byte. */
const BITS = Uint8Array.from(
  { length: 256 },
  (_, byte) => [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (byte >> bit) & 1).length,
);
/** From a pixel to the eight around it, clockwise from the one above. */
const WAYS = [
  [0, -1],
  [1, -1],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
] as const;

/**
 * Follows thinned lines (the mask's pixels, and their indices) from end to end. Where lines cross, each goes straight on,
 * so that an arc that others cross stays one. Linear in the number of pixels.
 */
export function chainsOf(pixels: Uint8Array, indices: Uint32Array, width: number): Chain[] {
  const chains: Chain[] = [];
  const ways = WAYS.map(([x, y]) => ({ x, y, step: y * width + x, length: Math.hypot(x, y) }));
  const visited = new Uint8Array(pixels.length);
  const neighbours = (at: number) => pixelAt(BITS, neighbourhood(pixels, at, width));
  const isCrossing = (at: number) => neighbours(at) > 2;

  /** Walks on as far as it goes from the pixel `last`, with which the path ends that begins with `first`; answers where. */
  const walk = (path: number[], first: number, last: number): number => {
    let at = last;
    for (;;) {
      const [dx, dy] = heading(path.at(-BACK) ?? first, at, width);
      let best = -2;
      let next = -1;
      for (const { x, y, step, length } of ways) {
        const to = at + step;
        if (pixels[to] !== 1 || visited[to] === 1 || path.at(-2) === to || path.at(-3) === to) continue;
        const straight = dx === 0 && dy === 0 ? 1 / length : (x * dx + y * dy) / length;
        if (straight > best) {
          best = straight;
          next = to;
        }
      }
      if (next === -1 || (best < STRAIGHT_ON && path.length > BACK && isCrossing(at))) return at;
      if (best < -0.1 && path.length > BACK) return at;
      if (!isCrossing(next)) visited[next] = 1;
      else if (path.length > 2 && path.includes(next, path.length - 40)) return at;
      path.push(next);
      at = next;
    }
  };

  const follow = (from: number): void => {
    visited[from] = 1;
    const path = [from];
    const end = walk(path, from, from);
    path.reverse();
    walk(path, end, from);
    if (path.length >= SHORTEST) chains.push(pointsOf(path, width));
  };

  // ends of lines first: a chain that begins in a line's middle knows less of where it comes from
  for (const at of indices) {
    if (visited[at] === 0 && neighbours(at) === 1) follow(at);
  }
  for (const at of indices) if (visited[at] === 0 && !isCrossing(at)) follow(at);
  return chains;
}

/** The way from one pixel to another, as a unit vector; 0 0 when they are one. */
function heading(from: number, to: number, width: number): [x: number, y: number] {
  const x = (to % width) - (from % width);
  const y = Math.floor(to / width) - Math.floor(from / width);
  const length = Math.hypot(x, y);
  return length === 0 ? [0, 0] : [x / length, y / length];
}

/** The middles of the pixels. Each is moved to the mean of those around it, which takes the steps out of a slanting line. */
function pointsOf(path: readonly number[], width: number): Chain {
  const corners = new Float32Array(path.length * 2);
  path.forEach((at, index) => {
    corners[index * 2] = at % width;
    corners[index * 2 + 1] = Math.floor(at / width);
  });
  const points = new Float32Array(corners.length);
  const last = path.length - 1;
  for (let index = 0; index <= last; index += 1) {
    const reach = Math.min(SMOOTH, index, last - index);
    let [x, y] = [0, 0];
    for (let near = index - reach; near <= index + reach; near += 1) {
      x += xAt(corners, near);
      y += yAt(corners, near);
    }
    points[index * 2] = x / (2 * reach + 1) + 0.5;
    points[index * 2 + 1] = y / (2 * reach + 1) + 0.5;
  }
  return points;
}

const SMOOTH = 2;
