import type { GreyImage } from '../../pdf/render';
import { bump, countAt } from '../counts';
import { pixelAt } from './pixels';

/** A byte a pixel, row after row from the top: 1 where something is drawn. */
export type Mask = { width: number; height: number; pixels: Uint8Array };

/** Pixels a side of the squares in which the paper's own grey is measured. */
const TILE = 48;
/** The grey that this share of a tile's pixels is not lighter than is its paper. */
const PAPER_SHARE = 0.8;
/** How much darker than its paper ink is: screened backgrounds are faint, and noise is told by its own measure. */
const LEAST_CONTRAST = 26;
const NOISE_TIMES = 5;

/** Where ink lies: what is darker than the paper around it by more than the image's noise. Linear in the pixels. */
export function inkOf(image: GreyImage): Mask {
  const { width, height, pixels } = image;
  const columns = Math.ceil(width / TILE);
  const papers = paperOfTiles(image, columns);
  const contrast = Math.max(LEAST_CONTRAST, NOISE_TIMES * noiseOf(image));
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const tileRow = Math.floor(y / TILE) * columns;
    for (let left = 0, tile = tileRow; left < width; left += TILE, tile += 1) {
      const limit = pixelAt(papers, tile) - contrast;
      const end = y * width + Math.min(width, left + TILE);
      for (let at = y * width + left; at < end; at += 1) ink[at] = pixelAt(pixels, at) < limit ? 1 : 0;
    }
  }
  return { width, height, pixels: ink };
}

/** The grey of the paper in each tile. In one that is nearly all ink it is the sheet's: a solid wall has no paper. */
function paperOfTiles({ width, height, pixels }: GreyImage, columns: number): Uint8Array {
  const papers = new Uint8Array(columns * Math.ceil(height / TILE));
  const all = new Uint32Array(256);
  for (let tile = 0; tile < papers.length; tile += 1) {
    const left = (tile % columns) * TILE;
    const top = Math.floor(tile / columns) * TILE;
    const counts = new Uint32Array(256);
    for (let y = top; y < Math.min(height, top + TILE); y += 1) {
      for (let at = y * width + left; at < y * width + Math.min(width, left + TILE); at += 1) {
        bump(counts, pixelAt(pixels, at));
      }
    }
    papers[tile] = quantile(counts, PAPER_SHARE);
    for (const [grey, count] of counts.entries()) all[grey] = countAt(all, grey) + count;
  }
  const sheet = quantile(all, 0.5);
  return papers.map((paper) => (paper < sheet / 2 ? sheet : paper));
}

/** The lowest grey that so large a share of what is counted does not pass. */
function quantile(counts: Uint32Array, share: number): number {
  let left = share * counts.reduce((sum, count) => sum + count, 0);
  for (let grey = 0; grey < counts.length; grey += 1) {
    left -= countAt(counts, grey);
    if (left <= 0) return grey;
  }
  return counts.length - 1;
}

const NOISE_STEP = 7; // every seventh pixel tells as much
const MEDIAN_TO_SIGMA = 1.05; // of the difference of two normal values: 1 / (0.6745 * sqrt 2)

/** The standard deviation of the paper's grey from one pixel to the next, by the median of the differences: lines do not count. */
function noiseOf({ pixels }: GreyImage): number {
  const counts = new Uint32Array(256);
  for (let at = 1; at < pixels.length; at += NOISE_STEP) {
    bump(counts, Math.abs(pixelAt(pixels, at) - pixelAt(pixels, at - 1)));
  }
  return quantile(counts, 0.5) * MEDIAN_TO_SIGMA;
}
