import type { PixelBox } from './page-space';

/** A line's baseline in pixels, from the left end of the line to its right. */
export type Baseline = { x0: number; y0: number; x1: number; y1: number };

/** Turns a point of the image, in pixels, by as much as the page was scanned askew. */
export type Straighten = (x: number, y: number) => { x: number; y: number };

const STRAIGHT = 0.001; // rise of a baseline per pixel: half a point over a line

/**
 * How to turn a page's image around its middle so that its lines lie level: by the median of the baselines, longer
 * ones counting for more. A line that stands askew among others stays so.
 */
export function straightener(
  baselines: readonly Baseline[],
  { width, height }: { width: number; height: number },
): Straighten {
  const angle = Math.atan(
    weightedMedian(baselines.map((line) => ({ value: riseOf(line), weight: line.x1 - line.x0 }))),
  );
  if (Math.abs(angle) < STRAIGHT) return (x, y) => ({ x, y });
  const [cos, sin] = [Math.cos(-angle), Math.sin(-angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  return (x, y) => ({
    x: middleX + (x - middleX) * cos - (y - middleY) * sin,
    y: middleY + (x - middleX) * sin + (y - middleY) * cos,
  });
}

/** A box moved to where its middle comes to lie, without being turned itself. */
export function moveBox(box: PixelBox, straighten: Straighten): PixelBox {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const to = straighten(x, y);
  const [right, down] = [to.x - x, to.y - y];
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down };
}

const riseOf = ({ x0, y0, x1, y1 }: Baseline) => (x1 > x0 ? (y1 - y0) / (x1 - x0) : 0);

function weightedMedian(values: { value: number; weight: number }[]): number {
  const sorted = values.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= half) return value;
  }
  return 0;
}
