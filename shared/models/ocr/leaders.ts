import type { GreyImage } from '../pdf/render';
import type { PixelBox } from './page-space';

/** A row of leader dots that was erased from an image: where it was, and how many dots it had. */
export type Leader = PixelBox & { dots: number };

const DARK = 128;
const MOST_DOT = 2.6; // points, the widest dot: a full stop of 18 point type
const LEAST_DOT = 0.5;
const MOST_PITCH = 9; // points from dot to dot
const DRIFT = 0.5; // points up or down from dot to dot, on a page that was scanned askew
const FEWEST_DOTS = 6; // an ellipsis has three

/**
 * Erases the leader dots of a table of contents, which OCR reads as letters and which spoil the words beside them, and
 * says where they were. Dots are specks of ink; six and more in a row, evenly set, are a leader.
 */
export function eraseLeaders(image: GreyImage): Leader[] {
  const point = image.dpi / 72;
  const isDot = ({ left, right, top, bottom }: PixelBox) => {
    const [wide, tall] = [right - left, bottom - top];
    return Math.max(wide, tall) <= MOST_DOT * point && Math.min(wide, tall) >= LEAST_DOT * point;
  };
  const dots = specksOf(image, Math.ceil(MOST_DOT * point)).filter(isDot);
  const rows = rowsOf(dots, MOST_PITCH * point, DRIFT * point).filter((row) => row.length >= FEWEST_DOTS);
  for (const dot of rows.flat()) erase(image, dot);
  return rows.map((row) => ({ ...around(row), dots: row.length }));
}

/** The boxes of connected ink no larger than `most` pixels, from left to right. */
function specksOf({ width, height, pixels }: GreyImage, most: number): PixelBox[] {
  const seen = new Uint8Array(pixels.length);
  const specks: PixelBox[] = [];
  const stack: number[] = [];
  for (let start = 0; start < pixels.length; start += 1) {
    const grey = pixels[start];
    if (grey === undefined || grey >= DARK || seen[start] === 1) continue;
    const box = { left: width, top: height, right: 0, bottom: 0 };
    stack.push(start);
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x + 1);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y + 1);
      const near = [x > 0 ? at - 1 : at, x + 1 < width ? at + 1 : at, at - width, at + width];
      for (const next of near) {
        const grey = pixels[next];
        if (seen[next] !== 0 || grey === undefined || grey >= DARK) continue;
        seen[next] = 1;
        stack.push(next);
      }
    }
    if (box.right - box.left <= most && box.bottom - box.top <= most) specks.push(box);
  }
  return specks.sort((a, b) => a.left - b.left);
}

/** Chains each dot to the one that ends nearest to its left, on its height and of its size. */
function rowsOf(dots: readonly PixelBox[], pitch: number, drift: number): PixelBox[][] {
  const rows: PixelBox[][] = [];
  let ends: { last: PixelBox; row: PixelBox[] }[] = [];
  for (const dot of dots) {
    ends = ends.filter(({ last }) => dot.left - last.right <= pitch);
    const [nearest] = ends
      .filter(({ last }) => dot.left >= last.right && Math.abs(dot.bottom - last.bottom) <= drift + 1)
      .sort((a, b) => b.last.right - a.last.right);
    if (nearest !== undefined) {
      nearest.row.push(dot);
      nearest.last = dot;
    } else {
      const row = [dot];
      rows.push(row);
      ends.push({ last: dot, row });
    }
  }
  return rows;
}

/** Paints a speck white, with the grey fringe around it. */
function erase({ width, height, pixels }: GreyImage, { left, right, top, bottom }: PixelBox): void {
  for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y += 1) {
    pixels.fill(255, y * width + Math.max(0, left - 1), y * width + Math.min(width, right + 1));
  }
}

const around = (boxes: readonly PixelBox[]): PixelBox =>
  boxes.reduce((a, b) => ({
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }));
