import { numberAt } from '../segments';
import type { Arc } from './arc';
import { polylineArcs, type RadiusRange } from './polyline-arcs';

const PIECES = 8;
const NUMBERS_OF_A_CURVE = 8;

/**
 * The arcs drawn as cubic Beziers (start, two control points and end each): one Bezier, or several that follow one
 * another. Each is cut into straight pieces, so that an arc is known by its shape, however it is drawn.
 */
export function bezierArcs(curves: Float32Array, layers: Float32Array, range: RadiusRange): Arc[] {
  const lines = new Float32Array(layers.length * PIECES * 4);
  const lineLayers = new Float32Array(layers.length * PIECES);
  let at = 0;
  for (const [curve, layer] of layers.entries()) {
    const from = curve * NUMBERS_OF_A_CURVE;
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const start = piece === 1 ? 0 : (piece - 1) / PIECES;
      lines[at] = pointOn(curves, from, start);
      lines[at + 1] = pointOn(curves, from + 1, start);
      lines[at + 2] = pointOn(curves, from, piece / PIECES);
      lines[at + 3] = pointOn(curves, from + 1, piece / PIECES);
      lineLayers[at / 4] = layer;
      at += 4;
    }
  }
  return polylineArcs(lines, lineLayers, range);
}

/** One coordinate of the Bezier at `t`; its four values stand two apart from `from`. */
function pointOn(curves: Float32Array, from: number, t: number): number {
  const s = 1 - t;
  return (
    s * s * s * numberAt(curves, from) +
    3 * s * s * t * numberAt(curves, from + 2) +
    3 * s * t * t * numberAt(curves, from + 4) +
    t * t * t * numberAt(curves, from + 6)
  );
}
