import * as z from 'zod/mini';
import { uuid } from './common';
import { submitFields } from './jobs';

const MOST_PAGES = 10_000; // no longer document is opened: shared/models/pdf/limits.ts

const pageNumber = z.int().check(z.positive());
const pageNumbers = z.array(pageNumber).check(z.minLength(1), z.maxLength(MOST_PAGES));

/** POST of a drawing model. `page_numbers` are 1-based; without them it is all pages. */
export const drawingSubmit = z.strictObject({
  document_id: uuid,
  page_numbers: z.optional(pageNumbers),
  ...submitFields,
});

/** POST /v1/drawings/detection/doors. With `skip_sheets_without_doors`, pages whose title says that they hold no plan are passed over and not charged. */
export const doorsSubmit = z.extend(drawingSubmit, { skip_sheets_without_doors: z._default(z.boolean(), false) });

/** What a drawing model runs on: the pages asked for, of which the document need not have all; null for all it has. */
export const drawingParams = z.object({ page_numbers: z.nullable(pageNumbers) });
export type DrawingParams = z.infer<typeof drawingParams>;

export const doorParams = z.extend(drawingParams, { skip_sheets_without_doors: z.boolean() });
export type DoorParams = z.infer<typeof doorParams>;

/** A job's pages in ranges, 1-based, as its row holds them. */
export const pageRangeList = z.array(z.array(pageNumber));
