import * as z from 'zod/mini';
import { page, pagesRead } from './pages-read';

/** A word: text, left, bottom, right and top in PDF user space (points), how sure OCR was of it, and whether it is bold. */
const word = z.tuple([z.string(), z.number(), z.number(), z.number(), z.number(), z.nullable(z.number()), z.boolean()]);

const corners = z.object({ left: z.number(), bottom: z.number(), right: z.number(), top: z.number() });

/** What document-parser stores beside its result: the words of the pages that it read. */
export const readWords = z.object({
  pages: z.array(
    z.object({
      page,
      source: z.enum(['text', 'ocr']),
      box: corners,
      rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      words: z.array(word),
    }),
  ),
  report: z.object(pagesRead),
});
export type ReadWords = z.infer<typeof readWords>;
