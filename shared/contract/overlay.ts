import * as z from 'zod/mini';
import { uuid } from './common';

const LEAST_WIDTH = 200;
/** What is as good as sure. */
const SURE = 0.5;
const MOST_WIDTH = 5000; // MOST_SIDE of shared/models/doors/overlay/image-space.ts

/** GET /v1/jobs/{job_id}/overlay/{page}. A page that is no number is one that the job did not look at. */
export const overlayPath = z.object({ job_id: uuid, page: z.string() });

export const overlayQuery = z.object({
  format: z.optional(z.enum(['png', 'svg'])),
  /** In pixels; without it the longer side has 3,000. */
  width: z.optional(z.coerce.number().check(z.int(), z.minimum(LEAST_WIDTH), z.maximum(MOST_WIDTH))),
  /** As GET /v1/jobs/{job_id} takes it. */
  min_confidence: z._default(z.coerce.number().check(z.minimum(0), z.maximum(1)), SURE),
});

const number = z.number();
const box = z.object({ x1: number, y1: number, x2: number, y2: number });
const point = z.object({ x: number, y: number });

/** A stored door-detector result as far as an overlay shows it; shared/models/doors/door-result.ts says all of it. */
export const drawnDoors = z.object({
  doors: z.array(
    z.object({
      id: z.string(),
      page: z.int(),
      kind: z.string(),
      bbox: box,
      leaves: z.array(
        z.object({
          hinge: point,
          latch: point,
          /** Null for a leaf that slides. */
          swing: z.nullable(z.object({ hand: z.enum(['left', 'right']), angle: number })),
        }),
      ),
      width_in: z.nullable(number),
      tag: z.nullable(z.object({ text: z.string(), bbox: box })),
      confidence: number,
    }),
  ),
  sheets: z.array(z.object({ page: z.int() })),
});
