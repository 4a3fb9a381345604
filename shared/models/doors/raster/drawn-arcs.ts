import type { GreyImage } from '../../pdf/render';
import { DEGREE, turnOf } from '../arcs/arc';
import { arcsOfChain, type PixelRange } from './chain-arcs';
import { chainsOf } from './chains';
import { type DrawnArc, growArc } from './grow-arc';
import { inkOf, type Mask } from './ink';
import { eraseLettering } from './lettering';
import { countDrawn } from './pixels';
import { strokesOf } from './strokes';
import { thin } from './thin';

/** The arcs in an image, its ink and its strokes, and how high its lettering is, in pixels. */
export type ImageArcs = { arcs: DrawnArc[]; ink: Mask; strokes: Mask; lettering: number };

/** In pixels, and in inches: no pen draws as wide. A wall that is filled and no wider is one line. */
const SOLID_PIXELS = 8;
const SOLID_INCHES = 0.035;
/** Of the image's shorter side: the radii that a door can have on a sheet of any scale; and of its lettering. */
const LEAST_RADIUS = 0.004;
const MOST_RADIUS = 0.15;
const LEAST_LETTERS = 1.1;
/** A line drawing has a tenth of it at most; what has more is a photograph. */
const MOST_INK = 0.3;
/** Sheets have some hundreds; noise has more. */
const MOST_ARCS = 20_000;
const MIN_SWEEP = 24 * DEGREE;
const MAX_SWEEP = 200 * DEGREE;
const LEAST_COVER = 0.75;
/** In pixels, and of the radius: circles that differ by less are one. */
const SAME_PIXELS = 2;
const SAME_CIRCLE = 0.1;

/** The arcs of an image that can be swings of doors: thinned to lines, followed, and taken apart. Linear in the pixels. */
export function drawnArcs(image: GreyImage): ImageArcs {
  const ink = inkOf(image);
  const solid = Math.max(SOLID_PIXELS, Math.round(SOLID_INCHES * image.dpi));
  const strokes = strokesOf(ink, solid);
  const none = { arcs: [], ink, strokes, lettering: 0 };
  if (countDrawn(ink.pixels) > MOST_INK * ink.pixels.length) return none;
  const { width, height } = image;
  const side = Math.min(width, height);
  const lines = { ...strokes, pixels: strokes.pixels.slice() };
  const indices = thin(lines, solid);
  const lettering = eraseLettering(lines.pixels, indices, width, side);
  const kept = indices.filter((at) => lines.pixels[at] === 1);
  const range: PixelRange = {
    least: Math.max(LEAST_RADIUS * side, LEAST_LETTERS * lettering),
    most: MOST_RADIUS * side,
  };
  const found = chainsOf(lines.pixels, kept, width).flatMap((chain) => arcsOfChain(chain, range));
  if (found.length > MOST_ARCS) return none;
  const grown = found
    .map((arc) => growArc(strokes, arc))
    .filter(({ sweep, cover }) => sweep >= MIN_SWEEP && sweep <= MAX_SWEEP && cover >= LEAST_COVER);
  return { arcs: distinct(grown, SAME_CIRCLE * range.most), ink, strokes, lettering };
}

/** The arcs without those that repeat a longer one. `farthest`: in pixels, how far apart the centres of such may lie. */
function distinct(arcs: readonly DrawnArc[], farthest: number): DrawnArc[] {
  const columns = new Map<number, DrawnArc[]>();
  const kept: DrawnArc[] = [];
  for (const arc of arcs.toSorted((a, b) => b.sweep - a.sweep)) {
    const column = Math.floor(arc.x / farthest);
    const near = [column - 1, column, column + 1].flatMap((key) => columns.get(key) ?? []);
    if (near.some((one) => repeats(one, arc))) continue;
    kept.push(arc);
    columns.set(column, [...(columns.get(column) ?? []), arc]);
  }
  return kept;
}

function repeats(one: DrawnArc, arc: DrawnArc): boolean {
  const apart = Math.max(SAME_PIXELS, SAME_CIRCLE * one.radius);
  return (
    Math.hypot(one.x - arc.x, one.y - arc.y) < apart &&
    Math.abs(one.radius - arc.radius) < apart &&
    turnOf(arc.start + arc.sweep / 2 - one.start) < one.sweep
  );
}
