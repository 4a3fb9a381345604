import type { Arc } from './arc';
import { polylineArcs, type RadiusRange } from './polyline-arcs';

const PIECES = 8;
const NUMBERS_OF_A_CURVE = 8;

/**
 * The arcs drawn as cubic Beziers (start, two control points and end each): one Bezier, or several that follow one
 * another. Each is cut into straight pieces, so that an arc is known by its shape, however it is drawn.
 */
export function bezierArcs(curves: Float32Array, layers: Float32Array, range: RadiusRange): Arc[] {
  const count = curves.length / NUMBERS_OF_A_CURVE;
  const lines = new Float32Array(count * PIECES * 4);
  const lineLayers = new Float32Array(count * PIECES);
  let at = 0;
  for (let curve = 0; curve < count; curve += 1) {
    const from = curve * NUMBERS_OF_A_CURVE;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const start = piece === 1 ? 0 : (piece - 1) / PIECES;
      lines[at] = pointOn(curves, from, start);
      lines[at + 1] = pointOn(curves, from + 1, start);
      lines[at + 2] = pointOn(curves, from, piece / PIECES);
      lines[at + 3] = pointOn(curves, from + 1, piece / PIECES);
      lineLayers[at / 4] = layers[curve] ?? 0;
      at += 4;
    }
  }
  return polylineArcs(lines, lineLayers, range);
}

/** One coordinate of the Bezier at `t`; its four values stand two apart from `from`. */
function pointOn(curves: Float32Array, from: number, t: number): number {
  const s = 1 - t;
  return (
    s * s * s * (curves[from] ?? 0) +
    3 * s * s * t * (curves[from + 2] ?? 0) +
    3 * s * t * t * (curves[from + 4] ?? 0) +
    t * t * t * (curves[from + 6] ?? 0)
  );
}
