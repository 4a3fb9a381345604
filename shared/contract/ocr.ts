import * as z from 'zod/mini';

/** Asks for a page (1-based) of a kept document to be read by OCR. */
export const ocrTask = z.object({ key: z.string(), page: z.int().check(z.positive()) });
export type OcrTask = z.infer<typeof ocrTask>;

const box = { left: z.number(), bottom: z.number(), right: z.number(), top: z.number() };

/** The page as it was read, in PDF user space; null when it could not be, or not in its time. */
export const ocrAnswer = z.nullable(
  z.object({
    words: z.array(z.object({ text: z.string(), ...box, confidence: z.optional(z.number()) })),
    box: z.object(box),
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  }),
);
export type OcrAnswer = z.infer<typeof ocrAnswer>;
