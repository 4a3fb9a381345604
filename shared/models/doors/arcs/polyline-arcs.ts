import { type Arc, DEGREE, TURN, turnOf } from './arc';
import { deviation, fitCircle } from './fit-circle';

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
export function polylineArcs(
  lines: ArrayLike<number>,
  layers: ArrayLike<number>,
  range: RadiusRange,
  shape = FACETS,
): Arc[] {
  const arcs: Arc[] = [];
  const longest = range.most * MAX_TURN * 1.1;
  const points: number[] = [];
  let layer = 0;
  let turned = 0; // the sign of the run's turns
  let endX = 0; // where the run ends
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
    const x1 = lines[at] ?? 0;
    const y1 = lines[at + 1] ?? 0;
    const x2 = lines[at + 2] ?? 0;
    const y2 = lines[at + 3] ?? 0;
    const length = Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
    if (length < SHORTEST) continue;
    if (length > longest) {
      end();
      continue;
    }
    if (points.length === 4 && turnsRound(points, x1, y1, x2, y2)) {
      points.push(points.shift() ?? 0, points.shift() ?? 0);
      endX = points[2] ?? 0;
      endY = points[3] ?? 0;
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
      points.push(reversed ? x2 : x1, reversed ? y2 : y1);
      layer = layers[at / 4] ?? 0;
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

/** Whether a run of one segment must be read the other way, for the next one touches its beginning. */
function turnsRound(points: readonly number[], x1: number, y1: number, x2: number, y2: number): boolean {
  const [ax = 0, ay = 0, bx = 0, by = 0] = points;
  if (near(bx, by, x1, y1) || near(bx, by, x2, y2)) return false;
  return near(ax, ay, x1, y1) || near(ax, ay, x2, y2);
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
