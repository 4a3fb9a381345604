import { type Arc, DEGREE, pointAt, TURN, turnOf } from './arc';
import { fitCircle } from './fit-circle';

/** The arcs of one circle, the longest first. */
type Circle = [Arc, ...Arc[]];

/** Arcs on circles that differ by less, as a part of the radius, lie on one circle. */
const SAME_CIRCLE = 0.06;
const RADIUS_STEP = Math.log(1 + SAME_CIRCLE);
/** A gap that a dash, or a tag drawn over it, leaves in an arc. */
const MAX_GAP = 25 * DEGREE;
/** An arc as long as this tells its circle better than several shorter ones. */
const KNOWS_ITS_CIRCLE = 60 * DEGREE;
/** Points of each part by which the circle of them all is fitted. */
const SAMPLES = 6;
/** No door swings further: what reaches further round is a circle, also a dashed one. */
const MAX_SWEEP = 200 * DEGREE;

/**
 * Joins the arcs that lie on one circle and touch or overlap, and sets apart what reaches all round: column bubbles,
 * clearances, basins. Linear in the number of arcs.
 */
export function joinArcs(arcs: readonly Arc[]): { swings: Arc[]; circles: Arc[] } {
  const swings: Arc[] = [];
  const circles: Arc[] = [];
  for (const circle of circlesOf(arcs)) {
    const joined = joinOnCircle(circle);
    if (reach(joined) <= MAX_SWEEP) swings.push(...joined);
    else circles.push(...joined.slice(0, 1));
  }
  return { swings, circles };
}

/** The arcs grouped by the circle they lie on. */
function circlesOf(arcs: readonly Arc[]): Circle[] {
  const cells = new Map<string, Circle[]>();
  const circles: Circle[] = [];
  // the longest first: it knows its circle best
  for (const arc of [...arcs].sort((a, b) => b.sweep - a.sweep)) {
    const level = Math.round(Math.log(arc.radius) / RADIUS_STEP);
    const known = neighbours(arc, level)
      .flatMap((key) => cells.get(key) ?? [])
      .find(([first]) => isSameCircle(first, arc));
    if (known !== undefined) known.push(arc);
    else {
      const circle: Circle = [arc];
      circles.push(circle);
      const key = cellKey(arc, level, 0, 0);
      cells.set(key, [...(cells.get(key) ?? []), circle]);
    }
  }
  return circles;
}

const isSameCircle = (a: Arc, b: Arc) =>
  Math.abs(a.radius - b.radius) < SAME_CIRCLE * a.radius && Math.hypot(a.x - b.x, a.y - b.y) < SAME_CIRCLE * a.radius;

function cellKey({ x, y }: Arc, level: number, right: number, up: number): string {
  const size = SAME_CIRCLE * Math.exp((level + 1) * RADIUS_STEP);
  return `${level} ${Math.floor(x / size) + right} ${Math.floor(y / size) + up}`;
}

const STEPS = [-1, 0, 1];
const neighbours = (arc: Arc, level: number) =>
  STEPS.flatMap((more) => STEPS.flatMap((right) => STEPS.map((up) => cellKey(arc, level + more, right, up))));

/** The arcs of one circle with those that nearly touch made one, on the circle nearest to them all. */
function joinOnCircle(arcs: readonly [Arc, ...Arc[]]): Arc[] {
  const circle = commonCircle(arcs);
  const joined: Arc[] = [];
  for (const { start, sweep } of arcs.toSorted((a, b) => a.start - b.start)) {
    const before = joined.at(-1);
    if (before !== undefined && start - (before.start + before.sweep) <= MAX_GAP) {
      before.sweep = Math.max(before.sweep, start + sweep - before.start);
    } else joined.push({ ...circle, start, sweep });
  }
  const [head] = joined;
  const tail = joined.at(-1);
  if (head !== tail && head !== undefined && tail !== undefined) {
    if (head.start + TURN - (tail.start + tail.sweep) <= MAX_GAP) {
      joined.shift();
      tail.sweep = Math.max(tail.sweep, head.start + TURN + head.sweep - tail.start);
    }
  }
  return joined.map((arc) => ({ ...arc, start: turnOf(arc.start), sweep: Math.min(arc.sweep, TURN) }));
}

/** The longest arc knows its circle, unless it is short itself. */
function commonCircle([longest, ...others]: readonly [Arc, ...Arc[]]): Arc {
  if (others.length === 0 || longest.sweep > KNOWS_ITS_CIRCLE) return longest;
  const points = [longest, ...others].flatMap((arc) =>
    Array.from({ length: SAMPLES }, (_, index) => pointAt(arc, arc.start + (arc.sweep * index) / (SAMPLES - 1))),
  );
  return { ...longest, ...fitCircle(points.flat(), 0, points.length - 1) };
}

/** How far round the arcs of one circle reach together: the turn without the widest gap. */
function reach(arcs: readonly Arc[]): number {
  const sorted = arcs.toSorted((a, b) => a.start - b.start);
  const again = sorted.slice(0, 1).map((first) => ({ ...first, start: first.start + TURN }));
  let widest = 0;
  let end = Number.POSITIVE_INFINITY;
  for (const { start, sweep } of [...sorted, ...again]) {
    widest = Math.max(widest, start - end);
    end = start + sweep;
  }
  return TURN - widest;
}
