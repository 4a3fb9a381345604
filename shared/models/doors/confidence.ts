import { isDoorLayer } from './layer-names';
import type { Leaf } from './leaves/find-leaves';

/** What is less sure is not kept. */
export const LEAST_CONFIDENCE = 0.2;

/** What is known of a sheet as a whole, against which each leaf is held. */
export type SheetEvidence = {
  /** The median radius of the swings, in points. */
  radius: number;
  leaves: number;
  /** Whether the sheet's own layers tell its doors. */
  doorLayers: boolean;
};

/** A swing drawn all the way, or half open. */
const FULL_SWINGS = [
  [80, 100],
  [165, 185],
] as const;

/** Of the median radius: leaves that differ by less are usual. */
const SMALL = 0.65;
const LARGE = 1.5;
/** In degrees: doors are drawn open further than this. */
const AJAR = 28;

/**
 * From 0 to 1, how sure it is that a leaf is a door: 1 minus the doubt that the signs leave, taken as independent. A
 * sheet that has fewer than three such leaves cannot confirm one by the others; where the CAD layers tell the doors, a
 * leaf on another layer is furniture more often than not, and so is a leaf that is small or hardly
 * open, and that no wall goes on from.
 */
export function confidenceOf(leaf: Leaf, layer: string, sheet: SheetEvidence): number {
  const named = isDoorLayer(layer);
  const ratio = leaf.radius / sheet.radius;
  const isFull = FULL_SWINGS.some(([from, to]) => leaf.angle >= from && leaf.angle <= to);
  const signs = [
    0.6 * leaf.cover,
    isFull ? 0.4 : 0.2,
    ratio > SMALL && ratio < LARGE ? 0.5 : 0,
    leaf.jamb ? 0.3 : 0,
    named ? 0.8 : 0,
  ];
  const doubt = signs.reduce((left, sign) => left * (1 - sign), 1);
  const alone = sheet.leaves < 3 ? 0.85 : 1;
  const elsewhere = sheet.doorLayers && !named ? 0.55 : 1;
  const cupboard = (ratio < SMALL || leaf.angle < AJAR) && !leaf.jamb && !named ? 0.6 : 1;
  return Math.round(Math.min(0.99, (1 - doubt) * alone * elsewhere * cupboard) * 100) / 100;
}
