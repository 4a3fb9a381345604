import type { Frame } from '../../pdf/page';
import type { Shape } from '../../pdf/shapes';
import { doorShapes } from './door-shapes';
import { imageSpace } from './image-space';
import { labelOf, labelShapes, placeLabels } from './labels';
import { legend } from './legend';
import { sizesFor } from './look';
import type { OverlayDoor } from './overlay-door';

/** Everything that belongs to one door. */
export type DoorDrawing = { door: OverlayDoor; shapes: Shape[] };

/** What stands over a page of this frame, in an image of `width` by `height` pixels. */
export type Drawing = { width: number; height: number; doors: DoorDrawing[]; legend: Shape[] };

/** A real sheet has a hundred doors. Of a page with more, made to cost time, the surest are drawn. */
const MOST_DOORS = 1000;

/** The doors of a page as they are drawn over it. */
export function drawingOf(frame: Frame, doors: readonly OverlayDoor[], width: number | undefined): Drawing {
  const space = imageSpace(frame, width);
  const sizes = sizesFor(Math.max(space.width, space.height));
  const drawn = doors.toSorted((a, b) => b.confidence - a.confidence).slice(0, MOST_DOORS);
  return {
    width: space.width,
    height: space.height,
    legend: legend(doors, sizes),
    doors: placeLabels(drawn, space, sizes).map(({ door, rect }) => ({
      door,
      shapes: [...doorShapes(door, space, sizes), ...labelShapes(labelOf(door), door.kind, rect, sizes)],
    })),
  };
}
