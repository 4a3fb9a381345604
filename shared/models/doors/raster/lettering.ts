import { median } from '../../median';

/** What hangs together in thinned lines and is no wider and higher than lettering, and how high lettering is. */
const SMALLEST = 5;
/** Lettering is not as high, of the image's shorter side. */
const HIGHEST = 0.02;
/** Capitals of a title stand higher than most lettering. */
const TIMES = 1.5;

/**
 * How high most lettering of a sheet is, in pixels: the median height of what hangs together and is neither a speck nor a
 * dash. Takes lettering, and all that is as small, off the mask. `indices` are the mask's pixels. 0 when there is none.
 */
export function eraseLettering(pixels: Uint8Array, indices: Uint32Array, width: number, side: number): number {
  const steps = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const seen = new Uint8Array(pixels.length);
  const small: { pixels: Uint32Array; size: number }[] = [];
  const sizes: number[] = [];
  const members: number[] = [];
  for (const first of indices) {
    if (seen[first] === 1) continue;
    members.length = 0;
    members.push(first);
    seen[first] = 1;
    let [left, right, top, bottom] = [width, 0, Number.MAX_SAFE_INTEGER, 0];
    for (const at of members) {
      const x = at % width;
      const y = (at - x) / width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (const step of steps) {
        const to = at + step;
        if (pixels[to] !== 1 || seen[to] === 1) continue;
        seen[to] = 1;
        members.push(to);
      }
    }
    const [long, short] = [Math.max(right - left, bottom - top) + 1, Math.min(right - left, bottom - top) + 1];
    if (long > HIGHEST * side * TIMES) continue;
    small.push({ pixels: Uint32Array.from(members), size: long });
    if (long >= SMALLEST && short * 4 >= long && long <= HIGHEST * side) sizes.push(long);
  }
  const height = median(sizes);
  for (const one of small) if (one.size <= TIMES * height) for (const at of one.pixels) pixels[at] = 0;
  return height;
}
