import type { Paths } from '../../pdf/paths';
import { numberAt } from '../segments';

/** A small closed outline, as marks stand in, in PDF user space. Outlines of one `form` have as many corners and one size. */
export type Bubble = { x: number; y: number; form: string };

/** Outlines of four corners and fewer are everything: only those of more are bubbles. */
const LEAST_CORNERS = 5;
/** Outlines of more corners are round. */
const MOST_CORNERS = 10;
const TOUCHING = 0.02;
/** Sizes that differ by less than one such step, as a logarithm, are the same. */
const SIZE_STEP = 0.1;
/** Of its size: outlines that lie nearer are one bubble drawn twice. */
const SAME_PLACE = 0.1;

/** The closed outlines whose width and height lie between `least` and `most` points. Linear in the number of segments. */
export function findBubbles({ lines, curves }: Paths, least: number, most: number): Bubble[] {
  const places = new Map<string, Bubble>();
  const add = (numbers: Float32Array, size: number, round: boolean) => {
    for (const outline of closedOutlines(numbers, size)) {
      const [width, height] = [outline.right - outline.left, outline.top - outline.bottom];
      if (Math.min(width, height) < least || Math.max(width, height) > most) continue;
      if (!round && outline.corners < LEAST_CORNERS) continue;
      const corners = round || outline.corners > MOST_CORNERS ? 'round' : String(outline.corners);
      const steps = [width, height].map((side) => Math.round(Math.log(side) / SIZE_STEP));
      const form = [corners, ...steps.sort((a, b) => a - b)].join(' ');
      const [x, y] = [(outline.left + outline.right) / 2, (outline.bottom + outline.top) / 2];
      const cell = SAME_PLACE * Math.max(width, height);
      places.set(`${form} ${Math.round(x / cell)} ${Math.round(y / cell)}`, { x, y, form });
    }
  };
  add(lines, 4, false);
  add(curves, 8, true);
  return [...places.values()];
}

type Outline = { left: number; bottom: number; right: number; top: number; corners: number };

/** Runs of segments, drawn one after the other, that come back to where they began; each segment has `size` numbers, its end last. */
function closedOutlines(numbers: Float32Array, size: number): Outline[] {
  const outlines: Outline[] = [];
  let run: Outline = { left: 0, bottom: 0, right: 0, top: 0, corners: 0 };
  let startX = 0;
  let startY = 0;
  let endX = Number.NaN;
  let endY = Number.NaN;
  for (let at = 0; at < numbers.length; at += size) {
    const x1 = numberAt(numbers, at);
    const y1 = numberAt(numbers, at + 1);
    const x2 = numberAt(numbers, at + size - 2);
    const y2 = numberAt(numbers, at + size - 1);
    if (!(Math.abs(x1 - endX) <= TOUCHING && Math.abs(y1 - endY) <= TOUCHING)) {
      startX = x1;
      startY = y1;
      run = { left: x1, bottom: y1, right: x1, top: y1, corners: 0 };
    }
    run.left = Math.min(run.left, x2);
    run.right = Math.max(run.right, x2);
    run.bottom = Math.min(run.bottom, y2);
    run.top = Math.max(run.top, y2);
    run.corners += 1;
    endX = x2;
    endY = y2;
    if (run.corners > 1 && Math.abs(x2 - startX) <= TOUCHING && Math.abs(y2 - startY) <= TOUCHING) {
      outlines.push(run);
      endX = Number.NaN;
    }
  }
  return outlines;
}
