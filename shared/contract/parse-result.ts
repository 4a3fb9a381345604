import * as z from 'zod/mini';
import { box, page, pagesRead, share } from './pages-read';

/** The kind of what a chunk holds; `mixed` for more than one. */
export const CHUNK_TYPES = ['heading', 'text', 'list', 'table', 'mixed'] as const;

const parsedPage = z.object({
  page,
  /** Points, as a viewer shows the page. */
  width: z.number(),
  height: z.number(),
  /** Whence its words are; `none` for a page without any. */
  source: z.enum(['text', 'ocr', 'none']),
  confidence: share,
});

const chunk = z.object({
  content: z.string(),
  /** First and last page that it is from. */
  page,
  page_end: page,
  metadata: z.object({
    type: z.enum(CHUNK_TYPES),
    confidence: share,
    /** Around all of it; absent where it is from more than one page. */
    bbox: z.optional(box),
  }),
});

const parsedTable = z.object({
  page,
  bbox: box,
  /** In the format that was asked for. */
  content: z.string(),
  headers: z.nullable(z.array(z.string())),
  rows: z.array(z.array(z.string())),
  confidence: share,
});

/**
 * The model's own fields in the `result` of a document-parser job. `page_count` is of the document; `pages` are those
 * that were read, in order, and the lists of pages name only such as were asked for.
 */
export const parseResult = z.object({
  pages: z.array(parsedPage),
  /** The text of all pages read, without what is repeated in their margins. Chunks are cut from it. */
  markdown: z.string(),
  chunks: z.array(chunk),
  tables: z.array(parsedTable),
  /** The mean of the pages, those that failed counting as nothing. */
  confidence: share,
  /** Pages asked for that the document does not have. */
  pages_not_in_document: z.array(page),
  ...pagesRead,
});
export type ParseResult = z.infer<typeof parseResult>;
