import * as z from 'zod/mini';
import { queryNumber, uuid } from './common';
import { doorView, storedDoor, storedDoors } from './door-result';

const LEAST_WIDTH = 200;
/** In pixels, of either side. */
export const MOST_SIDE = 5000;

/** GET /v1/jobs/{job_id}/overlay/{page}. A page that is no number is one that the job did not look at. */
export const overlayPath = z.object({ job_id: uuid, page: z.string() });

/** Doors are shown as GET /v1/jobs/{job_id} shows them. */
export const overlayQuery = z.extend(doorView, {
  format: z.optional(z.enum(['png', 'svg'])),
  /** In pixels; without it the longer side has 3,000. */
  width: z.optional(queryNumber(z.number().check(z.int(), z.minimum(LEAST_WIDTH), z.maximum(MOST_SIDE)))),
});

const number = z.number();
const point = z.object({ x: number, y: number });

const leaf = z.object({
  hinge: point,
  latch: point,
  /** Null for a leaf that slides. */
  swing: z.nullable(z.object({ hand: z.enum(['left', 'right']), angle: number })),
});

/** A stored door-detector result as far as an overlay shows it; doors.ts says all of it. */
export const drawnDoors = z.extend(storedDoors, {
  doors: z.array(
    z.extend(storedDoor, {
      id: z.string(),
      leaves: z.array(leaf),
      width_in: z.nullable(number),
      tag: z.nullable(z.object({ text: z.string(), bbox: storedDoor.shape.bbox })),
    }),
  ),
});
