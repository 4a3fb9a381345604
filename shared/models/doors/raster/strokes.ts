import { countAt } from '../counts';
import type { Mask } from './ink';
import { pixelAt } from './pixels';

/**
 * Ink as strokes: what is as thick as `thick` pixels each way, solid walls and bold lettering, is left as its outline, as
 * drawings have it, and the rest as it is. Linear in the pixels, whatever `thick` is.
 */
export function strokesOf(ink: Mask, thick: number): Mask {
  const { width, height } = ink;
  const solid = grown(shrunk(ink, thick), thick);
  const pixels = ink.pixels.slice();
  const filled = solid.pixels;
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      if (filled[at] === 0) continue;
      const inside =
        pixelAt(filled, at - 1) & pixelAt(filled, at + 1) & pixelAt(filled, at - width) & pixelAt(filled, at + width);
      if (inside !== 0) pixels[at] = 0;
    }
  }
  return { width, height, pixels };
}

/** 1 at the last pixel of each square of `side` full of ink. */
function shrunk({ width, height, pixels }: Mask, side: number): Mask {
  const rows = new Uint8Array(width * height);
  const down = new Uint32Array(width);
  for (let y = 0, at = 0; y < height; y += 1) {
    let run = 0;
    for (let x = 0; x < width; x += 1, at += 1) {
      run = pixels[at] === 0 ? 0 : run + 1;
      const high = run >= side ? Math.min(countAt(down, x) + 1, side) : 0;
      down[x] = high;
      if (high >= side) rows[at] = 1;
    }
  }
  return { width, height, pixels: rows };
}

/** The squares that `shrunk` found, filled again. */
function grown({ width, height, pixels }: Mask, side: number): Mask {
  const filled = new Uint8Array(width * height);
  const up = new Uint32Array(width);
  for (let y = height - 1; y >= 0; y -= 1) {
    let run = 0;
    for (let x = width - 1, at = y * width + x; x >= 0; x -= 1, at -= 1) {
      // run: pixels to the left still covered in this row; up: rows above still covered in this column
      if (pixels[at] === 1) run = side;
      if (run > 0) {
        run -= 1;
        up[x] = side;
      }
      const high = countAt(up, x);
      if (high > 0) {
        filled[at] = 1;
        up[x] = high - 1;
      }
    }
  }
  return { width, height, pixels: filled };
}
