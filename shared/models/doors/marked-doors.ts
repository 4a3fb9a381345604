import type { Paths } from '../pdf/paths';
import type { Box } from '../pdf/words';
import { around, type FoundDoor } from './found-door';
import type { Bubble } from './marks/bubbles';
import { type Strip, stripFinder } from './strips';

/** Of the median radius: an overhead door is wider than a leaf can be. */
const OVERHEAD_WIDTH = 2.2;
const LEAST_WIDTH = 0.8;
/** A panel that closes the gap between two posts, beside a mark of the sheet's doors, is a door. */
const PANEL_CONFIDENCE = 0.7;
/** Less sure: the two lines may be the edges of a threshold, a sill or a beam. */
const SLIDING_CONFIDENCE = 0.45;
const LINES_CONFIDENCE = 0.45;
const LEAF_CONFIDENCE = 0.4;
const OPENING_CONFIDENCE = 0.35;
const LEAST_LEAF = 0.6;
const MOST_LEAF = 1.5;
/** Panels that slide past each other lie so near, of the median radius, and overlap by so much of the shorter one. */
const TRACKS = 0.25;
const MOST_OVERLAP = 0.7;

/**
 * The doors without a swing that marks point at: overhead doors (a long strip from post to post), sliding ones (strips
 * that pass each other, or one along a wall), leaves without an arc (one away from walls) and openings (a short strip
 * from post to post, as of a threshold). Each mark gives one, the nearest of the surest kind.
 */
export function markedDoors(paths: Paths, marks: readonly Bubble[], radius: number): FoundDoor[] {
  if (marks.length === 0) return [];
  const stripsAt = stripFinder(paths.lines, radius);
  const doors: FoundDoor[] = [];
  for (const { x, y } of marks) {
    const strips = stripsAt(x, y);
    const door =
      overhead(strips, radius) ?? sliding(strips, radius) ?? panel(strips, radius) ?? opening(strips, radius);
    if (door !== undefined && !doors.some(({ box }) => sameBox(box, door.box))) doors.push(door);
  }
  return doors;
}

const doorOf = (kind: FoundDoor['kind'], box: Box, width: number, confidence: number): FoundDoor => ({
  kind,
  box,
  width,
  leaves: [],
  layer: '',
  confidence,
});

function overhead(strips: readonly Strip[], radius: number): FoundDoor | undefined {
  const wide = strips.filter(({ length, jambs }) => jambs && length >= OVERHEAD_WIDTH * radius);
  const strip = wide.find(({ closed }) => closed) ?? wide[0];
  if (strip === undefined) return undefined;
  return doorOf('overhead', strip.box, strip.length, strip.closed ? PANEL_CONFIDENCE : LINES_CONFIDENCE);
}

function sliding(strips: readonly Strip[], radius: number): FoundDoor | undefined {
  const panels = strips.filter(({ closed }) => closed);
  for (const [index, one] of panels.entries()) {
    const others = panels.slice(index + 1).filter((other) => passes(one, other, radius));
    if (others.length === 0) continue;
    const box = around([one, ...others].map((panel) => panel.box));
    return doorOf('sliding', box, Math.max(box.right - box.left, box.top - box.bottom), SLIDING_CONFIDENCE);
  }
  return undefined;
}

/** One panel as wide as a leaf. */
function panel(strips: readonly Strip[], radius: number): FoundDoor | undefined {
  const leaf = strips.find(
    ({ closed, jambs, length }) => closed && !jambs && length >= LEAST_LEAF * radius && length <= MOST_LEAF * radius,
  );
  return leaf && doorOf(leaf.alongWall ? 'sliding' : 'swing-straight', leaf.box, leaf.length, LEAF_CONFIDENCE);
}

function opening(strips: readonly Strip[], radius: number): FoundDoor | undefined {
  const strip = strips.find(({ length, jambs }) => jambs && length >= LEAST_WIDTH * radius);
  return strip && doorOf('opening', strip.box, strip.length, OPENING_CONFIDENCE);
}

/** Whether two panels lie on tracks side by side, the one going on where the other ends. */
function passes(one: Strip, other: Strip, radius: number): boolean {
  const [ux, uy] = [(one.to[0] - one.from[0]) / one.length, (one.to[1] - one.from[1]) / one.length];
  const along = ([x, y]: Strip['from']) => (x - one.from[0]) * ux + (y - one.from[1]) * uy;
  const aside = ([x, y]: Strip['from']) => (y - one.from[1]) * ux - (x - one.from[0]) * uy;
  const [begin, end] = [along(other.from), along(other.to)];
  const offset = Math.abs(aside(other.from));
  if (Math.abs(aside(other.to) - aside(other.from)) > 0.02 * radius) return false;
  if (offset > TRACKS * radius || offset < 0.5 * one.thickness) return false;
  const overlap = Math.min(Math.max(begin, end), one.length) - Math.max(Math.min(begin, end), 0);
  return overlap > -0.1 * radius && overlap < MOST_OVERLAP * Math.min(one.length, other.length);
}

const sameBox = (a: Box, b: Box) => a.left <= b.right && b.left <= a.right && a.bottom <= b.top && b.bottom <= a.top;
