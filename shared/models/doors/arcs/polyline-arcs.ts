import { type Arc, DEGREE, TURN, turnOf } from './arc';
import { deviation, fitCircle } from './fit-circle';

const MIN_SEGMENTS = 3;
/** A circle is drawn with at least twelve corners; an octagon is none. */
const MAX_TURN = 33 * DEGREE;
/** In points: how far rounded coordinates push a corner to the wrong side. */
const WRONG_SIDE = 0.35;
const MAX_LENGTH_RATIO = 3;
const MIN_SWEEP = 8 * DEGREE;
/** Of the radius: how far the corners of an arc may lie off its circle. */
const MAX_DEVIATION = 0.02;
/** In points: how far a corner lies off its circle at most when a driver rounds to 1/300 inch. */
const ROUNDING = 0.17;
const TOUCHING = 0.02;

/** The radii worth finding, in points. */
export type RadiusRange = { least: number; most: number };

/**
 * The arcs drawn as runs of straight segments, x1 y1 x2 y2 each: the segments of one path, or of many paths of one
 * segment each, as long as they follow one another in the drawing and touch. Linear in the number of segments.
 */
export function polylineArcs(lines: Float32Array, layers: Float32Array, range: RadiusRange): Arc[] {
  const arcs: Arc[] = [];
  const longest = range.most * MAX_TURN * 1.1;
  let points: number[] = [];
  let layer = 0;
  let turned = 0; // the sign of the run's turns
  let [lastX, lastY, lastLength] = [0, 0, 0]; // the direction and length of its last segment

  const end = () => {
    if (points.length >= (MIN_SEGMENTS + 1) * 2) {
      const arc = arcThrough(points, layer, range);
      if (arc !== undefined) arcs.push(arc);
    }
    points = [];
    turned = 0;
  };

  for (let at = 0; at < lines.length; at += 4) {
    const [x1, y1, x2, y2] = [lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0, lines[at + 3] ?? 0];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length < 1e-4) continue;
    if (length > longest) {
      end();
      continue;
    }
    if (points.length === 4) orient(points, x1, y1, x2, y2);
    const [px, py] = [points.at(-2) ?? 0, points.at(-1) ?? 0];
    const follows = points.length > 0 && near(px, py, x1, y1);
    const reversed = points.length > 0 && !follows && near(px, py, x2, y2);
    const [toX, toY] = reversed ? [x1, y1] : [x2, y2];
    const [dx, dy] = reversed ? [x1 - x2, y1 - y2] : [x2 - x1, y2 - y1];
    if (follows || reversed) {
      if (points.length === 4) [lastX, lastY] = [px - (points[0] ?? 0), py - (points[1] ?? 0)];
      const turn = Math.atan2(lastX * dy - lastY * dx, lastX * dx + lastY * dy);
      const ratio = Math.max(length / lastLength, lastLength / length);
      const sameWay = turned === 0 || Math.sign(turn) === turned || Math.abs(turn) * length < WRONG_SIDE;
      if (Math.abs(turn) <= MAX_TURN && ratio <= MAX_LENGTH_RATIO && sameWay) {
        points.push(toX, toY);
        if (turned === 0 && Math.abs(turn) * length >= WRONG_SIDE) turned = Math.sign(turn);
        [lastX, lastY, lastLength] = [dx, dy, length];
        continue;
      }
    }
    end();
    points.push(reversed ? x2 : x1, reversed ? y2 : y1, toX, toY);
    layer = layers[at / 4] ?? 0;
    [lastX, lastY, lastLength] = [dx, dy, length];
  }
  end();
  return arcs;
}

const near = (x1: number, y1: number, x2: number, y2: number) =>
  Math.abs(x1 - x2) <= TOUCHING && Math.abs(y1 - y2) <= TOUCHING;

/** Turns a run of one segment round when the next one touches its beginning. */
function orient(points: number[], x1: number, y1: number, x2: number, y2: number): void {
  const [ax = 0, ay = 0, bx = 0, by = 0] = points;
  if (near(bx, by, x1, y1) || near(bx, by, x2, y2)) return;
  if (near(ax, ay, x1, y1) || near(ax, ay, x2, y2)) points.splice(0, 4, bx, by, ax, ay);
}

/** The arc that all corners of a run lie on, if they do. */
function arcThrough(points: number[], layer: number, range: RadiusRange): Arc | undefined {
  const last = points.length / 2 - 1;
  const circle = fitCircle(points, 0, last);
  if (circle === undefined || circle.radius < range.least || circle.radius > range.most) return undefined;
  if (deviation(circle, points, 0, last) > Math.max(MAX_DEVIATION * circle.radius, ROUNDING)) return undefined;
  const angles = Array.from({ length: last + 1 }, (_, index) =>
    Math.atan2((points[index * 2 + 1] ?? 0) - circle.y, (points[index * 2] ?? 0) - circle.x),
  );
  let swept = 0;
  for (let index = 1; index <= last; index += 1) {
    const step = turnOf((angles[index] ?? 0) - (angles[index - 1] ?? 0));
    swept += step > Math.PI ? step - TURN : step;
  }
  const sweep = Math.min(Math.abs(swept), TURN);
  if (sweep < MIN_SWEEP) return undefined;
  return { ...circle, start: turnOf((swept > 0 ? angles[0] : angles[last]) ?? 0), sweep, layer };
}
