import * as z from 'zod/mini';

/** Pages count from 1. */
export const page = z.int().check(z.positive());

/** From 0 to 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** A rectangle in PDF user space: points, origin bottom-left, before /Rotate. */
export const box = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });

/** What every reading of a document says of the pages behind it. */
export const pagesRead = {
  page_count: page,
  pages_without_text: z.array(page),
  pages_failed: z.array(z.object({ page, code: z.enum(['PAGE_DAMAGED', 'PAGE_TOO_COMPLEX', 'PAGE_TIMEOUT']) })),
  ocr: z.optional(
    z.object({
      enabled: z.boolean(),
      pages: z.array(page),
      mean_confidence: z.nullable(share),
      pages_not_read: z.array(page),
    }),
  ),
};
