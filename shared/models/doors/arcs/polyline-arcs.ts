import { numberAt } from '../segments';
import { type Arc, DEGREE, TURN, turnOf } from './arc';
import { deviation, fitCircle } from './fit-circle';
import { xAt, yAt } from './points';

/** A circle is drawn with at least twelve corners; an octagon is none. */
const MAX_TURN = 33 * DEGREE;
/** In points: how far rounded coordinates push a corner to the wrong side. */
const WRONG_SIDE = 0.35;
/** What a run must be like: how many segments it has at least, and how much longer one may be than the one before it. */
export type RunShape = { segments: number; lengthRatio: number };

/** The facets of an arc are alike. */
const FACETS: RunShape = { segments: 3, lengthRatio: 3 };
const MIN_SWEEP = 8 * DEGREE;
/** Of the radius: how far the corners of an arc may lie off its circle. */
const MAX_DEVIATION = 0.02;
/** In points: how far a corner lies off its circle at most when a driver rounds to 1/300 inch. */
const ROUNDING = 0.17;
const TOUCHING = 0.02;
const SHORTEST = 1e-4;

/** The radii worth finding, in points. */
export type RadiusRange = { least: number; most: number };

/**
 * The arcs drawn as runs of straight segments, x1 y1 x2 y2 each: the segments of one path, or of many paths of one
 * segment each, as long as they follow one another in the drawing and touch.
 * Linear in the number of segments.
 */
export function polylineArcs(lines: Float32Array, layers: Float32Array, range: RadiusRange, shape = FACETS): Arc[] {
  const arcs: Arc[] = [];
  const longest = range.most * MAX_TURN * 1.1;
  const points: number[] = [];
  let layer = 0;
  let turned = 0; // the sign of the run's turns
  let startX = 0; // where the run begins, and where it ends
  let startY = 0;
  let endX = 0;
  let endY = 0;
  let lastX = 0; // the direction and length of its last segment
  let lastY = 0;
  let lastLength = 0;

  const end = () => {
    if (points.length >= (shape.segments + 1) * 2) {
      const arc = arcThrough(points, layer, range);
      if (arc !== undefined) arcs.push(arc);
    }
    points.length = 0;
    turned = 0;
  };

  // single variables and not pairs: this loop runs once for each segment of the sheet
  for (let at = 0; at < lines.length; at += 4) {
    const x1 = numberAt(lines, at);
    const y1 = numberAt(lines, at + 1);
    const x2 = numberAt(lines, at + 2);
    const y2 = numberAt(lines, at + 3);
    const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
    if (length < SHORTEST) continue;
    if (length > longest) {
      end();
      continue;
    }
    // a run of one segment is read the other way when the next one touches its beginning only
    if (points.length === 4 && !touches(endX, endY, x1, y1, x2, y2) && touches(startX, startY, x1, y1, x2, y2)) {
      [startX, startY, endX, endY] = [endX, endY, startX, startY];
      points.splice(0, 4, startX, startY, endX, endY);
      lastX = -lastX;
      lastY = -lastY;
    }
    const follows = points.length > 0 && near(endX, endY, x1, y1);
    const reversed = points.length > 0 && !follows && near(endX, endY, x2, y2);
    const dx = reversed ? x1 - x2 : x2 - x1;
    const dy = reversed ? y1 - y2 : y2 - y1;
    let goesOn = false;
    if (follows || reversed) {
      const turn = Math.atan2(lastX * dy - lastY * dx, lastX * dx + lastY * dy);
      const offCourse = Math.abs(turn) * length;
      const ratio = Math.max(length / lastLength, lastLength / length);
      const sameWay = turned === 0 || Math.sign(turn) === turned || offCourse < WRONG_SIDE;
      goesOn = Math.abs(turn) <= MAX_TURN && ratio <= shape.lengthRatio && sameWay;
      if (goesOn && turned === 0 && offCourse >= WRONG_SIDE) turned = Math.sign(turn);
    }
    if (!goesOn) {
      end();
      startX = reversed ? x2 : x1;
      startY = reversed ? y2 : y1;
      points.push(startX, startY);
      layer = numberAt(layers, at / 4);
    }
    endX = reversed ? x1 : x2;
    endY = reversed ? y1 : y2;
    points.push(endX, endY);
    lastX = dx;
    lastY = dy;
    lastLength = length;
  }
  end();
  return arcs;
}

const near = (x1: number, y1: number, x2: number, y2: number) =>
  Math.abs(x1 - x2) <= TOUCHING && Math.abs(y1 - y2) <= TOUCHING;

const touches = (x: number, y: number, x1: number, y1: number, x2: number, y2: number) =>
  near(x, y, x1, y1) || near(x, y, x2, y2);

/** The arc that all corners of a run lie on, if they do. */
function arcThrough(points: number[], layer: number, range: RadiusRange): Arc | undefined {
  const last = points.length / 2 - 1;
  const circle = fitCircle(points, 0, last);
  if (circle === undefined || circle.radius < range.least || circle.radius > range.most) return undefined;
  if (deviation(circle, points, 0, last) > Math.max(MAX_DEVIATION * circle.radius, ROUNDING)) return undefined;
  const angleOf = (point: number) => Math.atan2(yAt(points, point) - circle.y, xAt(points, point) - circle.x);
  const first = angleOf(0);
  let angle = first;
  let swept = 0;
  for (let point = 1; point <= last; point += 1) {
    const next = angleOf(point);
    const step = turnOf(next - angle);
    swept += step > Math.PI ? step - TURN : step;
    angle = next;
  }
  const sweep = Math.min(Math.abs(swept), TURN);
  if (sweep < MIN_SWEEP) return undefined;
  return { ...circle, start: turnOf(swept > 0 ? first : angle), sweep, layer };
}
