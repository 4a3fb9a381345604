import * as z from 'zod/mini';
import { page } from './pages-read';

/** How a table is written into the text: a Markdown table, an HTML one, or JSON in a fenced block. */
export const TABLE_FORMATS = ['markdown', 'html', 'json'] as const;

/**
 * `semantic` breaks at headings, paragraphs and rows of tables; `fixed` makes windows of the same length that share
 * `overlap` characters; `page` makes one chunk a page. Only `fixed` overlaps.
 */
export const CHUNK_STRATEGIES = ['semantic', 'fixed', 'page'] as const;

const settled = z.object({
  strategy: z.enum(CHUNK_STRATEGIES),
  max_chunk_size: z.int().check(z.minimum(50), z.maximum(100_000)),
  overlap: z.int().check(z.nonnegative()),
});
const { strategy, max_chunk_size, overlap } = settled.shape;

const asked = z
  .object({
    strategy: z._default(strategy, 'semantic'),
    max_chunk_size: z._default(max_chunk_size, 1000),
    overlap: z.optional(overlap),
  })
  .check(
    z.refine(({ strategy, overlap = 0, max_chunk_size }) => strategy !== 'fixed' || overlap <= max_chunk_size / 2, {
      path: ['overlap'],
      message: 'must be at most half of max_chunk_size',
    }),
  );

/**
 * Sizes are in characters: code points for `fixed`; `semantic` counts UTF-16 units, which are never fewer. An `overlap`
 * that is not said is 100, or half of a `max_chunk_size` that is too small for that.
 */
export const chunking = z.pipe(
  z.pipe(
    asked,
    z.transform(({ strategy, max_chunk_size, overlap = Math.min(100, Math.floor(max_chunk_size / 2)) }) => ({
      strategy,
      max_chunk_size,
      overlap,
    })),
  ),
  settled,
);
export type Chunking = z.infer<typeof chunking>;

/** What a document-parser job is run with. `page_numbers` are 1-based; null for all pages. */
export const parseParams = z.object({
  table_output_format: z._default(z.enum(TABLE_FORMATS), 'markdown'),
  chunking: z.prefault(chunking, {}),
  /** Whether pages without a text layer are read by OCR. */
  ocr: z._default(z.boolean(), true),
  page_numbers: z._default(z.nullable(z.array(page).check(z.minLength(1))), null),
});
export type ParseParams = z.infer<typeof parseParams>;
