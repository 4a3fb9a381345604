import * as z from 'zod/mini';
import { queryNumber } from './common';

const page = z.int().check(z.positive());

/** A stored door, as far as reading it asks; see doors.ts for all of it. */
export const storedDoor = z.looseObject({
  page,
  kind: z.string(),
  bbox: z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() }),
  confidence: z.number(),
});

/** The stored result of a door-detector job, or of a range of its pages: every door, however unsure. */
export const storedDoors = z.looseObject({
  doors: z.array(storedDoor),
  pages_analyzed: z.int(),
  pages: z.array(z.looseObject({ page, status: z.string(), code: z.optional(z.string()) })),
  sheets: z.array(z.looseObject({ page, doors: z.int(), size: z.tuple([z.number(), z.number()]) })),
});

/** What is as good as sure; doors below it are shown to those who ask for them. */
export const SURE = 0.5;

/** `?min_confidence=`, from 0 to 1. */
export const doorView = z.strictObject({
  min_confidence: z.prefault(queryNumber(z.number().check(z.minimum(0), z.maximum(1))), SURE),
});
