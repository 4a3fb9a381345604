import type { Paths } from '../../pdf/paths';
import { type Arc, DEGREE } from './arc';
import { bezierArcs } from './bezier-arcs';
import { joinArcs } from './join-arcs';
import { polylineArcs, type RadiusRange } from './polyline-arcs';

/** A leaf is drawn open by about 30 degrees at least. */
const MIN_SWEEP = 24 * DEGREE;

/** The arcs on a sheet that can be the swing of a door, however they are drawn; circles are left out. */
export function findArcs(paths: Paths, range: RadiusRange): Arc[] {
  const arcs = [
    ...polylineArcs(paths.lines, paths.lineLayers, range),
    ...bezierArcs(paths.curves, paths.curveLayers, range),
  ];
  return joinArcs(arcs).filter(({ sweep }) => sweep >= MIN_SWEEP);
}
