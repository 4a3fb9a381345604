import type { Mask } from './ink';
import { countDrawn, pixelAt } from './pixels';

/**
 * Thins strokes to lines one pixel wide that hang together as they did: Zhang and Suen (1984), "A fast parallel algorithm
 * for thinning digital patterns", with a table of the 256 neighbourhoods. Answers the pixels left, by index; the mask is
 * changed. Each round looks at the pixels still there, so that thin strokes cost a few rounds.
 */
export function thin({ width, height, pixels }: Mask, rounds: number): Uint32Array {
  clearRim(width, height, pixels);
  let left = indicesOf(pixels);
  for (let round = 0; round < rounds; round += 1) {
    for (const table of TABLES) left = sift(left, pixels, width, table);
  }
  return left;
}

/** Pixels on the edge of the image have no eight neighbours. */
function clearRim(width: number, height: number, pixels: Uint8Array): void {
  pixels.fill(0, 0, width);
  pixels.fill(0, (height - 1) * width);
  for (let y = 0; y < height; y += 1) {
    pixels[y * width] = 0;
    pixels[y * width + width - 1] = 0;
  }
}

function indicesOf(pixels: Uint8Array): Uint32Array {
  const count = countDrawn(pixels);
  const indices = new Uint32Array(count);
  for (let at = 0, next = 0; next < count; at += 1) if (pixels[at] === 1) indices[next++] = at;
  return indices;
}

/** One pass: takes away, all at once, what the table allows. */
function sift(indices: Uint32Array, pixels: Uint8Array, width: number, table: Uint8Array): Uint32Array {
  const gone: number[] = [];
  const kept = new Uint32Array(indices.length);
  let count = 0;
  for (const at of indices) {
    if (table[neighbourhood(pixels, at, width)] === 1) gone.push(at);
    else kept[count++] = at;
  }
  for (const at of gone) pixels[at] = 0;
  return kept.subarray(0, count);
}

/** The eight neighbours as bits, clockwise from the one above. */
export const neighbourhood = (pixels: Uint8Array, at: number, width: number): number =>
  pixelAt(pixels, at - width) |
  (pixelAt(pixels, at - width + 1) << 1) |
  (pixelAt(pixels, at + 1) << 2) |
  (pixelAt(pixels, at + width + 1) << 3) |
  (pixelAt(pixels, at + width) << 4) |
  (pixelAt(pixels, at + width - 1) << 5) |
  (pixelAt(pixels, at - 1) << 6) |
  (pixelAt(pixels, at - width - 1) << 7);

const AROUND = [0, 1, 2, 3, 4, 5, 6, 7];

/** For each neighbourhood, whether a pixel may go in the first and in the second pass of a round. */
const TABLES = [
  (n: number, e: number, s: number, w: number) => (n & e & s) === 0 && (e & s & w) === 0,
  (n: number, e: number, s: number, w: number) => (n & e & w) === 0 && (n & s & w) === 0,
].map((open) =>
  Uint8Array.from({ length: 256 }, (_, bits) => {
    const bit = (way: number): number => (bits >> (way % 8)) & 1;
    const count = AROUND.filter((way) => bit(way) === 1).length;
    const rises = AROUND.filter((way) => bit(way) === 0 && bit(way + 1) === 1).length;
    return count >= 2 && count <= 6 && rises === 1 && open(bit(0), bit(2), bit(4), bit(6)) ? 1 : 0;
  }),
);
