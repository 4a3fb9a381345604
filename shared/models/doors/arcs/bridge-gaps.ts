import { DEGREE } from './arc';

/** How wide a gap can be, in lengths of what is drawn before it or of the segment after it: a symbol covers more than a dash. */
const GAP_RATIO = 4;
const MAX_TURN = 33 * DEGREE;
const TOUCHING = 0.02;
const SHORTEST = 1e-4;

/** Segments x1 y1 x2 y2 and the layer of each. */
export type Bridged = { lines: number[]; layers: number[] };

/**
 * The segments of dashed lines, and of lines that a symbol interrupts, with their gaps filled: where one segment ends and
 * the next one drawn goes on in about the same direction, not far from it. Lines without a gap, and segments longer than
 * `longest`, are left out. Linear in the number of segments.
 */
export function bridgeGaps(lines: Float32Array, layers: Float32Array, longest: number): Bridged {
  const bridged: Bridged = { lines: [], layers: [] };
  let first = 0; // of the segments drawn without a turn too sharp or a gap too wide
  let drawn = 0; // the length since the last gap
  let gaps: number[] = []; // the segments that come after a gap

  const end = (next: number) => {
    if (gaps.length > 0) fill(bridged, lines, layers, first, next, new Set(gaps));
    first = next;
    drawn = 0;
    gaps = [];
  };

  const count = lines.length / 4;
  for (let line = 0; line < count; line += 1) {
    const at = line * 4;
    const length = Math.hypot((lines[at + 2] ?? 0) - (lines[at] ?? 0), (lines[at + 3] ?? 0) - (lines[at + 1] ?? 0));
    if (length < SHORTEST || length > longest) {
      end(line + 1);
      continue;
    }
    if (line > first) {
      const gap = Math.hypot((lines[at] ?? 0) - (lines[at - 2] ?? 0), (lines[at + 1] ?? 0) - (lines[at - 1] ?? 0));
      if (gap > TOUCHING && gap <= GAP_RATIO * Math.max(drawn, length) && gap <= longest && leads(lines, at)) {
        gaps.push(line);
        drawn = 0;
      } else if (gap > TOUCHING || turn(lines, at) > MAX_TURN) end(line);
    }
    drawn += length;
  }
  end(count);
  return bridged;
}

/** Whether the gap before a segment turns little from the segment before it, and the segment little from the gap. */
function leads(lines: Float32Array, at: number): boolean {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = lines.subarray(at - 4, at + 4);
  return angle(x2 - x1, y2 - y1, x3 - x2, y3 - y2) <= MAX_TURN && angle(x3 - x2, y3 - y2, x4 - x3, y4 - y3) <= MAX_TURN;
}

function turn(lines: Float32Array, at: number): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = lines.subarray(at - 4, at + 4);
  return angle(x2 - x1, y2 - y1, x4 - x3, y4 - y3);
}

const angle = (ax: number, ay: number, bx: number, by: number) =>
  Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by));

function fill(to: Bridged, lines: Float32Array, layers: Float32Array, first: number, end: number, gaps: Set<number>) {
  for (let line = first; line < end; line += 1) {
    const at = line * 4;
    const layer = layers[line] ?? 0;
    if (gaps.has(line)) {
      to.lines.push(lines[at - 2] ?? 0, lines[at - 1] ?? 0, lines[at] ?? 0, lines[at + 1] ?? 0);
      to.layers.push(layer);
    }
    to.lines.push(lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0, lines[at + 3] ?? 0);
    to.layers.push(layer);
  }
}
