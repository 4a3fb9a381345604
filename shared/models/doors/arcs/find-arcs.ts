import type { Paths } from '../../pdf/paths';
import { type Arc, DEGREE } from './arc';
import { bezierArcs } from './bezier-arcs';
import { joinArcs } from './join-arcs';
import { polylineArcs, type RadiusRange } from './polyline-arcs';

/** A leaf is drawn open by about 30 degrees at least. */
const MIN_SWEEP = 24 * DEGREE;

/** The arcs on a sheet that can be the swing of a door, however they are drawn, and the circles on it. */
export function findArcs(paths: Paths, range: RadiusRange): { swings: Arc[]; circles: Arc[] } {
  const { swings, circles } = joinArcs([
    ...polylineArcs(paths.lines, paths.lineLayers, range),
    ...bezierArcs(paths.curves, paths.curveLayers, range),
  ]);
  return { swings: swings.filter(({ sweep }) => sweep >= MIN_SWEEP), circles };
}
