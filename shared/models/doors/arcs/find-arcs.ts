import type { Paths } from '../../pdf/paths';
import { type Arc, DEGREE } from './arc';
import { bezierArcs } from './bezier-arcs';
import { bridgeGaps } from './bridge-gaps';
import { joinArcs } from './join-arcs';
import { polylineArcs, type RadiusRange, type RunShape } from './polyline-arcs';

/** A leaf is drawn open by about 30 degrees at least. */
const MIN_SWEEP = 24 * DEGREE;
const MIN_DASHED_SWEEP = 50 * DEGREE;
/** Of the widest radius. */
const LONGEST_DASH = 0.5;
/** The corners of a dashed arc and the ends of its dashes do not meet; few gaps and strokes lie on a circle by chance. */
const DASHES: RunShape = { segments: 6, lengthRatio: 12 };

/** The arcs on a sheet that can be the swing of a door, however they are drawn, and the circles on it. */
export function findArcs(paths: Paths, range: RadiusRange): { swings: Arc[]; circles: Arc[] } {
  const dashes = bridgeGaps(paths.lines, paths.lineLayers, range.most * LONGEST_DASH);
  const { swings, circles } = joinArcs([
    ...polylineArcs(paths.lines, paths.lineLayers, range),
    ...polylineArcs(dashes.lines, dashes.layers, range, DASHES).filter(({ sweep }) => sweep >= MIN_DASHED_SWEEP),
    ...bezierArcs(paths.curves, paths.curveLayers, range),
  ]);
  return { swings: swings.filter(({ sweep }) => sweep >= MIN_SWEEP), circles };
}
