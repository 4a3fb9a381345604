import type { GreyImage } from '../../pdf/render';
import { pixelAt } from './pixels';

/** Twice as many pixels each way, with greys between those of their neighbours: short arcs of a coarse scan show their bend. */
export function doubled({ width, height, dpi, pixels }: GreyImage): GreyImage {
  const wide = width * 2;
  const grey = new Uint8Array(wide * height * 2);
  for (let y = 0; y < height * 2; y += 1) {
    const row = (y >> 1) * width;
    const other = Math.min(height - 1, Math.max(0, (y >> 1) + (y % 2 === 0 ? -1 : 1))) * width;
    for (let x = 0; x < wide; x += 1) {
      const column = x >> 1;
      const beside = Math.min(width - 1, Math.max(0, column + (x % 2 === 0 ? -1 : 1)));
      // a pixel's four quarters lie a quarter of its width off its middle: 3/4 of it, 1/4 of the neighbour, each way
      grey[y * wide + x] =
        (9 * pixelAt(pixels, row + column) +
          3 * pixelAt(pixels, row + beside) +
          3 * pixelAt(pixels, other + column) +
          pixelAt(pixels, other + beside)) >>
        4;
    }
  }
  return { width: wide, height: height * 2, dpi: dpi * 2, pixels: grey };
}
