import { median } from '../../median';
import { DEGREE, TURN } from '../arcs/arc';
import { fitCircle } from '../arcs/fit-circle';
import type { ImageArc } from './chain-arcs';
import type { Mask } from './ink';

/** An arc as far as ink follows it; `cover` is how much of it is drawn, from 0 to 1; `sure` is the part it was known by. */
export type DrawnArc = ImageArc & { cover: number; sure: Pick<ImageArc, 'start' | 'sweep'> };

/** Where a stroke crosses a radius: its middle, in pixels from the arc outwards, and its width. */
type Crossing = { offset: number; width: number };

const STEP = 0.8; // pixels along the arc
/** In pixels: how far off the arc its ink may lie, how wide a stroke is looked at, how much one may differ in width. */
const OFF = 1.3;
const WIDEST = 8;
const WIDER = 1.6;
/** Between two pieces of one arc; the piece beyond must go on for some pixels. */
const MOST_GAP = 8 * DEGREE;
const SMALL_GAP = 3; // pixels
const LEAST_PIECE = 6; // pixels

/** Follows the ink along an arc's circle past both its ends, over small gaps and over lines that cross it. */
export function growArc(ink: Mask, arc: ImageArc): DrawnArc {
  const width = medianWidth(ink, arc);
  const once = follow(ink, arc, width, OFF + width / 2);
  return { ...follow(ink, fitted(ink, once, width), width, OFF), sure: arc };
}

function follow(ink: Mask, arc: ImageArc, width: number, off: number): Omit<DrawnArc, 'sure'> {
  const step = STEP / arc.radius;
  const isHit = (angle: number) => isOn(crossing(ink, arc, angle), width, off);
  const before = reach(isHit, arc.start, -step, TURN - arc.sweep);
  const after = reach(isHit, arc.start + arc.sweep, step, TURN - arc.sweep - before);
  const start = arc.start - before;
  const sweep = Math.min(TURN, before + arc.sweep + after);
  let [hits, steps] = [0, 0];
  for (let angle = start; angle <= start + sweep; angle += step) {
    steps += 1;
    if (isHit(angle)) hits += 1;
  }
  return { ...arc, start, sweep, cover: hits / steps };
}

/** How far ink goes on from an angle, at most so far. */
function reach(isHit: (angle: number) => boolean, from: number, step: number, most: number): number {
  const size = Math.abs(step);
  const smallGap = (SMALL_GAP / STEP) * size;
  let reached = 0;
  let piece = 0; // of hits beyond a gap
  for (let gone = size; gone < most; gone += size) {
    if (isHit(from + Math.sign(step) * gone)) {
      piece += STEP;
      if (gone - reached <= smallGap || piece >= LEAST_PIECE) reached = gone;
    } else {
      piece = 0;
      if (gone - reached > MOST_GAP + smallGap) break;
    }
  }
  return reached;
}

const isOn = (crossed: Crossing | undefined, width: number, off: number): boolean =>
  crossed !== undefined && Math.abs(crossed.offset) <= off && crossed.width <= width + WIDER;

/** Where a stroke crosses the radius at an angle; undefined where none does. */
function crossing({ width, height, pixels }: Mask, arc: ImageArc, angle: number): Crossing | undefined {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const isInk = (offset: number): boolean => {
    const x = Math.floor(arc.x + (arc.radius + offset) * cos);
    const y = Math.floor(arc.y + (arc.radius + offset) * sin);
    return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === 1;
  };
  for (const offset of [0, -0.7, 0.7, -OFF, OFF]) {
    if (!isInk(offset)) continue;
    let [inner, outer] = [offset, offset];
    while (inner > -WIDEST && isInk(inner - 0.5)) inner -= 0.5;
    while (outer < WIDEST && isInk(outer + 0.5)) outer += 0.5;
    return { offset: (inner + outer) / 2, width: outer - inner };
  }
  return undefined;
}

/** How wide the arc's own stroke is. */
function medianWidth(ink: Mask, arc: ImageArc): number {
  const widths: number[] = [];
  for (let angle = arc.start; angle <= arc.start + arc.sweep; angle += STEP / arc.radius) {
    const crossed = crossing(ink, arc, angle);
    if (crossed !== undefined) widths.push(crossed.width);
  }
  return median(widths);
}

/** The circle through the middles of the strokes along an arc. */
function fitted(ink: Mask, arc: ImageArc, width: number): ImageArc {
  const points: number[] = [];
  for (let angle = arc.start; angle <= arc.start + arc.sweep; angle += STEP / arc.radius) {
    const crossed = crossing(ink, arc, angle);
    if (crossed === undefined || !isOn(crossed, width, OFF + width / 2)) continue;
    const radius = arc.radius + crossed.offset;
    points.push(arc.x + radius * Math.cos(angle), arc.y + radius * Math.sin(angle));
  }
  const circle = points.length < 24 ? undefined : fitCircle(points, 0, points.length / 2 - 1);
  if (circle === undefined || Math.abs(circle.radius - arc.radius) > 0.15 * arc.radius) return arc;
  return { ...circle, start: arc.start, sweep: arc.sweep };
}
