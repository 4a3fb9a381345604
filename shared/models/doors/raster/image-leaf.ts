import { DEGREE } from '../arcs/arc';
import type { ImageArc } from './chain-arcs';
import type { ImageArcs } from './drawn-arcs';
import type { DrawnArc } from './grow-arc';
import { likeness } from './likeness';
import { inkAlong, inkInside, type RadiusInk } from './radius-ink';

/** A swing and its leaf in the image; the swing ends where the leaf stands. */
export type ImageLeaf = {
  swing: ImageArc;
  /** Whether the leaf stands at the swing's start, or at its end. */
  atStart: boolean;
  /** From 0 to 1, how much of the leaf is drawn, and how much the whole looks like a door. */
  cover: number;
  likeness: number;
  /** Whether a line, as a wall's, goes on where the shut leaf ends. */
  jamb: boolean;
};

/** A leaf may stand as far within the ends that an arc is known by. */
const WITHIN = 8 * DEGREE;
/** Short arcs do not know their circle: other radii are tried, of those through their ends. */
const SHORT = 55 * DEGREE;
const RADII = [0.7, 0.8, 0.9, 1, 1.12, 1.25, 1.4, 1.6];
const LEAST_COVER = 0.75;
/** A leaf is drawn open by about 30 degrees at least. */
const LEAST_SWEEP = 24 * DEGREE;
const JAMB = 0.3;

/** The leaf of an arc, if it has one: a stroke from its centre to one of its ends. */
export function imageLeaf(image: ImageArcs, arc: DrawnArc): ImageLeaf | undefined {
  const best = (arc.sweep < SHORT ? RADII : [1])
    .map((factor) => lookedAt(image, factor === 1 ? arc : withRadius(arc, factor * arc.radius)))
    .reduce((most, other) => (other.fit > most.fit ? other : most));
  if (best.leaf.cover < LEAST_COVER) return undefined;
  const { arc: whole, leaf, shut, atStart } = best;
  const end = whole.start + whole.sweep;
  const swing = atStart
    ? { ...whole, start: leaf.angle, sweep: end - leaf.angle }
    : { ...whole, sweep: leaf.angle - whole.start };
  if (swing.sweep < LEAST_SWEEP) return undefined;
  return {
    swing,
    atStart,
    cover: leaf.cover,
    likeness: likeness({
      letters: swing.radius / Math.max(1, image.lettering),
      leaf: leaf.cover,
      inside: inkInside(image.ink, swing),
      beside: leaf.beside,
      beyond: leaf.beyond,
      arc: arc.cover,
      sweep: swing.sweep / DEGREE,
      past: (whole.sweep - swing.sweep) / DEGREE,
    }),
    jamb: shut.beyond > JAMB,
  };
}

/** The better of an arc's two ends. */
function lookedAt({ strokes }: ImageArcs, arc: DrawnArc) {
  const [start, end, middle] = [arc.start, arc.start + arc.sweep, arc.start + arc.sweep / 2];
  const sureEnd = arc.sure.start + arc.sure.sweep;
  const atStart = inkAlong(strokes, arc, start, Math.min(Math.max(arc.sure.start, start) + WITHIN, middle));
  const atEnd = inkAlong(strokes, arc, Math.max(Math.min(sureEnd, end) - WITHIN, middle), end);
  const openAtStart = leafFit(atStart) > leafFit(atEnd);
  const [leaf, shut] = openAtStart ? [atStart, atEnd] : [atEnd, atStart];
  return { arc, leaf, shut, atStart: openAtStart, fit: leafFit(leaf) - Math.abs(leaf.aside) };
}

/** How much a radius looks like an open leaf, and not like a threshold, a wall or a line that goes on. */
const leafFit = ({ cover, beyond, beside }: RadiusInk) => cover - 0.6 * beyond - 0.3 * beside;

/** The arc of another radius, more than half the chord, through the ends of one. */
function withRadius(arc: DrawnArc, radius: number): DrawnArc {
  const halfChord = arc.radius * Math.sin(arc.sweep / 2);
  const middle = arc.start + arc.sweep / 2;
  const moved = arc.radius * Math.cos(arc.sweep / 2) - Math.sqrt(radius * radius - halfChord * halfChord);
  const sweep = 2 * Math.asin(halfChord / radius);
  const span = { start: middle - sweep / 2, sweep };
  const [x, y] = [arc.x + moved * Math.cos(middle), arc.y + moved * Math.sin(middle)];
  return { ...span, x, y, radius, cover: arc.cover, sure: span };
}
