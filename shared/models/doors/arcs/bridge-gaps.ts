import { numberList } from '../../pdf/number-list';
import { numberAt, type Segment, segmentAt } from '../segments';
import { DEGREE } from './arc';

/** How wide a gap can be, in lengths of what is drawn before it or of the segment after it: a symbol covers more than a dash. */
const GAP_RATIO = 4;
/** The tangent of the widest turn at a corner. */
const MAX_TURN = Math.tan(33 * DEGREE);
const TOUCHING = 0.02;
const SHORTEST = 1e-4;

/** Segments x1 y1 x2 y2 and the layer of each. */
export type Bridged = { lines: Float32Array; layers: Float32Array };

/**
 * The segments of dashed lines, and of lines that a symbol interrupts, with their gaps filled: where one segment ends and
 * the next one drawn goes on in about the same direction, not far from it. Lines without a gap, and segments longer than
 * `longest`, are left out. Linear in the number of segments.
 */
export function bridgeGaps(lines: Float32Array, layers: Float32Array, longest: number): Bridged {
  const bridged = { lines: numberList(), layers: numberList() };
  let first = 0; // of the segments drawn without a turn too sharp or a gap too wide
  let drawn = 0; // the length since the last gap
  let gaps: number[] = []; // the segments that come after a gap
  let endX = 0; // where the segment before ends, and its direction
  let endY = 0;
  let lastX = 0;
  let lastY = 0;

  const draw = (segment: Segment, layer: number) => {
    for (const value of segment) bridged.lines.push(value);
    bridged.layers.push(layer);
  };

  const fill = (from: number, to: number, afterGap: Set<number>) => {
    for (let line = from; line < to; line += 1) {
      const segment = segmentAt(lines, line);
      const layer = numberAt(layers, line);
      if (afterGap.has(line)) {
        const [, , fromX, fromY] = segmentAt(lines, line - 1);
        draw([fromX, fromY, segment[0], segment[1]], layer);
      }
      draw(segment, layer);
    }
  };

  const end = (next: number) => {
    if (gaps.length > 0) fill(first, next, new Set(gaps));
    first = next;
    drawn = 0;
    gaps = [];
  };

  // single variables and not pairs: this loop runs once for each segment of the sheet
  const count = lines.length / 4;
  for (let line = 0; line < count; line += 1) {
    const at = line * 4;
    const x1 = numberAt(lines, at);
    const y1 = numberAt(lines, at + 1);
    const dx = numberAt(lines, at + 2) - x1;
    const dy = numberAt(lines, at + 3) - y1;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < SHORTEST || length > longest) {
      end(line + 1);
      continue;
    }
    if (line > first) {
      const gapX = x1 - endX;
      const gapY = y1 - endY;
      const gap = Math.sqrt(gapX * gapX + gapY * gapY);
      if (gap <= TOUCHING) {
        if (!leads(lastX, lastY, dx, dy)) end(line);
      } else if (
        gap <= longest &&
        gap <= GAP_RATIO * Math.max(drawn, length) &&
        leads(lastX, lastY, gapX, gapY) &&
        leads(gapX, gapY, dx, dy)
      ) {
        gaps.push(line);
        drawn = 0;
      } else end(line);
    }
    drawn += length;
    endX = x1 + dx;
    endY = y1 + dy;
    lastX = dx;
    lastY = dy;
  }
  end(count);
  return { lines: bridged.lines.done(), layers: bridged.layers.done() };
}

/** Whether a line goes on in about the direction that it came from. */
function leads(fromX: number, fromY: number, toX: number, toY: number): boolean {
  const ahead = fromX * toX + fromY * toY;
  return ahead > 0 && Math.abs(fromX * toY - fromY * toX) <= MAX_TURN * ahead;
}
