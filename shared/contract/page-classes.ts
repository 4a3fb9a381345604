import * as z from 'zod/mini';
import { DOCUMENT_TYPES, DRAWING_TYPES } from '../domain/sheet-types';

const page = z.int().check(z.positive());
const share = z.number().check(z.minimum(0), z.maximum(1));

/** Points from the top left of the page as a viewer shows it: x0, y0, x1, y1. */
const displayBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const reading = z.nullable(
  z.object({
    text: z.string(),
    from: z.enum(['caption', 'title_block', 'bookmark']),
    bbox_display: z.nullable(displayBox),
  }),
);

/** One page: AnchorGrid's fields first, ours after. What was not found is "", [], null or OTHER. */
const pageClass = z.object({
  page_number: page,
  drawing_number: z.string(),
  title: z.string(),
  document_type: z.enum(DOCUMENT_TYPES),
  drawing_type: z.enum(DRAWING_TYPES),
  division: z.object({ code: z.string(), name: z.string() }),
  scope: z.array(z.string()),
  floor: z.string(),
  description: z.string(),
  scale: z.nullable(z.object({ text: z.string(), factor: z.number().check(z.positive()) })),
  can_hold_doors: z.boolean(),
  confidence: share,
  evidence: z.object({
    number: reading,
    title: reading,
    document_type: z.nullable(z.enum(['number', 'title', 'rooms', 'text'])),
    drawing_type: z.nullable(z.enum(['title', 'view_titles', 'number', 'rooms', 'text'])),
    view_titles: z.array(z.string()),
    unread: z.nullable(z.enum(['BLANK', 'NO_TEXT'])),
  }),
});

/** The model's own fields in the `result` of a page-classifier job. Pages count from 1. */
export const pageClasses = z.object({
  pages_analyzed: z.int(),
  by_drawing_type: z.partialRecord(z.enum(DRAWING_TYPES), z.array(page)),
  pages: z.array(pageClass),
  pages_failed: z.array(z.object({ page, code: z.enum(['PAGE_DAMAGED', 'PAGE_TOO_COMPLEX', 'PAGE_TIMEOUT']) })),
  pages_not_in_document: z.array(page),
});
