import type { PixelBox } from './page-space';

/** A line's baseline in pixels, from the left end of the line to its right. */
export type Baseline = { x0: number; y0: number; x1: number; y1: number };

/** Where a box of a page's image comes to lie when the image is turned around its middle. It is not turned itself. */
export type Turn = (box: PixelBox) => PixelBox;

/**
 * How far (radians) a page has to be turned clockwise for its lines to lie level: by the median of the baselines, longer
 * ones counting for more. A line that stands askew among others stays so.
 */
export function turnToLevel(baselines: readonly Baseline[]): number {
  const rises = baselines.map((line) => ({ rise: riseOf(line), length: line.x1 - line.x0 }));
  const sorted = rises.filter(({ length }) => length > 0).sort((a, b) => a.rise - b.rise);
  const half = sorted.reduce((sum, { length }) => sum + length, 0) / 2;
  let passed = 0;
  for (const { rise, length } of sorted) {
    passed += length;
    if (passed >= half) return -Math.atan(rise);
  }
  return 0;
}

/** Turns boxes clockwise by `angle` radians. */
export function turner(angle: number, { width, height }: { width: number; height: number }): Turn {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (box) => {
    const x = (box.left + box.right - width) / 2;
    const y = (box.top + box.bottom - height) / 2;
    const [right, down] = [x * cos - y * sin - x, x * sin + y * cos - y];
    return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down };
  };
}

const riseOf = ({ x0, y0, x1, y1 }: Baseline) => (y1 - y0) / (x1 - x0);
