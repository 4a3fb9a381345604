import { DEGREE } from '../arcs/arc';
import type { ImageArc } from './chain-arcs';
import type { Mask } from './ink';

/** What is drawn along a radius of an arc, from 0 to 1 each. */
export type RadiusInk = {
  /** In radians, of the radius that is drawn best. */
  angle: number;
  /** How much of it is drawn, */
  cover: number;
  /** of the half radius beyond its tip, where a wall or a long line goes on, */
  beyond: number;
  /** and of its sides, the emptier one: a leaf stands free, or along a wall. */
  beside: number;
  /** Of the radius, how far beside the hinge it lies, to either side. */
  aside: number;
};

/** How far past the ends that an arc is known by a leaf is looked for. */
const MOST_TILT = 10 * DEGREE;
/** Of the radius: how far beside the hinge a leaf lies, for it has a thickness; and where its sides are looked at. */
const MOST_ASIDE = 0.08;
const SIDE = 0.16;
const [FROM, TO] = [0.12, 0.94];
const [BEYOND_FROM, BEYOND_TO] = [1.08, 1.5];
/** A radius that has little ink in every fourth pixel is not looked at further. */
const COARSE = 4;
const COARSE_COVER = 0.5;

/** The radius between two angles, and a little to both sides, that looks most like a leaf. */
export function inkAlong({ width, height, pixels }: Mask, arc: ImageArc, from: number, to: number): RadiusInk {
  const step = 1 / arc.radius;
  const share = (start: number, end: number, aside: number, cos: number, sin: number, every = 1): number => {
    let hits = 0;
    let steps = 0;
    let x = arc.x + arc.radius * (start * cos - aside * sin);
    let y = arc.y + arc.radius * (start * sin + aside * cos);
    for (let along = start; along <= end; along += step * every) {
      steps += 1;
      if (x >= 0 && y >= 0 && x < width && y < height && pixels[(y | 0) * width + (x | 0)] === 1) hits += 1;
      x += cos * every;
      y += sin * every;
    }
    return hits / steps;
  };
  let best: RadiusInk = { angle: from, aside: 0, cover: 0, beyond: 1, beside: 1 };
  for (let angle = from - MOST_TILT; angle <= to + MOST_TILT; angle += 1.5 * step) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let aside = -MOST_ASIDE; aside <= MOST_ASIDE; aside += step) {
      if (share(FROM, TO, aside, cos, sin, COARSE) < Math.max(COARSE_COVER, best.cover - 0.3)) continue;
      const cover = share(FROM, TO, aside, cos, sin);
      if (cover < best.cover) continue;
      const beyond = share(BEYOND_FROM, BEYOND_TO, aside, cos, sin);
      if (cover === best.cover && beyond >= best.beyond) continue;
      best = { angle, aside, cover, beyond, beside: 1 };
    }
  }
  const [cos, sin] = [Math.cos(best.angle), Math.sin(best.angle)];
  const sides = [SIDE, -SIDE].map((side) => share(FROM, TO, best.aside + side, cos, sin));
  return { ...best, beside: Math.min(...sides) };
}

/** How much ink stands in the sector that a swing sweeps over, away from its rim, from 0 to 1. */
export function inkInside({ width, height, pixels }: Mask, arc: ImageArc): number {
  const step = 1.5 / arc.radius;
  let hits = 0;
  let steps = 0;
  for (let angle = arc.start + 0.15 * arc.sweep; angle < arc.start + 0.85 * arc.sweep; angle += step) {
    for (let along = 0.25; along < 0.88; along += step) {
      const x = Math.floor(arc.x + along * arc.radius * Math.cos(angle));
      const y = Math.floor(arc.y + along * arc.radius * Math.sin(angle));
      steps += 1;
      if (x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] === 1) hits += 1;
    }
  }
  return hits / steps;
}
