import * as z from 'zod/mini';

/** Pages count from 1. */
export const page = z.int().check(z.positive());

/** From 0 to 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** A rectangle in PDF user space: points, origin bottom-left, before /Rotate. */
export const box = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });
export type PageBox = z.infer<typeof box>;

/** Where something stands in the file. */
export const place = z.object({ page, bbox: box });
export type Place = z.infer<typeof place>;

/**
 * Why a page was left out: PDFium cannot load it, it takes more memory, objects, characters or nesting than a page may,
 * or more time.
 */
export const PAGE_FAULTS = ['PAGE_DAMAGED', 'PAGE_TOO_COMPLEX', 'PAGE_TIMEOUT'] as const;
export type PageFault = (typeof PAGE_FAULTS)[number];

/** A page that was left out. */
export const leftOut = z.object({ page, code: z.enum(PAGE_FAULTS) });
export type LeftOut = z.infer<typeof leftOut>;

/**
 * What of a result rests on OCR. Pages are ascending. `mean_confidence` is the mean over the pages, null without any;
 * `pages_not_read` are scanned pages whose text is unknown.
 */
export const ocrReport = z.object({
  enabled: z.boolean(),
  pages: z.array(page),
  mean_confidence: z.nullable(share),
  pages_not_read: z.array(page),
});
export type OcrReport = z.infer<typeof ocrReport>;

/** What every reading of a document says of the pages behind it. */
export const pagesRead = {
  page_count: page,
  pages_without_text: z.array(page),
  pages_failed: z.array(leftOut),
  ocr: z.optional(ocrReport),
};
