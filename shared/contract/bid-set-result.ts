import * as z from 'zod/mini';
import { FILE_CLASSES } from '../domain/bid-sets';

const box = z.object({ x1: z.number(), y1: z.number(), x2: z.number(), y2: z.number() });

/** A door on a sheet; `bbox` in points of the page's user space, origin bottom left. */
export const setDoor = z.object({
  id: z.string(),
  bbox: box,
  confidence: z.number(),
  mark: z.nullable(z.string()),
});

/** A drawing page. */
export const setSheet = z.object({
  page: z.int(),
  sheet_number: z.nullable(z.string()),
  sheet_title: z.nullable(z.string()),
  drawing_type: z.string(),
  discipline: z.string(),
  floor: z.string(),
  doors: z.array(setDoor),
});

/** A section of the specifications that a file holds; pages are 1-based. */
export const setSection = z.object({
  section_number: z.string(),
  section_title: z.string(),
  division: z.string(),
  page_start: z.nullable(z.int()),
  page_end: z.nullable(z.int()),
  confidence: z.number(),
});

const pageFault = z.object({ page: z.int(), code: z.string() });

/** What was read of a part of a set: pages of one file, as drawings or as text. */
export const setPartResult = z.object({
  document_id: z.string(),
  sheets: z.array(setSheet),
  sections: z.array(setSection),
  pages_failed: z.array(pageFault),
});
export type SetPartResult = z.infer<typeof setPartResult>;

export const FILE_OUTCOMES = ['read', 'partly_read', 'failed'] as const;

/** A file of a set and what was read of it. */
export const setFile = z.object({
  document_id: z.string(),
  file_name: z.string(),
  content_type: z.string(),
  size_bytes: z.int(),
  classification: z.nullable(z.enum(FILE_CLASSES)),
  status: z.enum(FILE_OUTCOMES),
  error: z.nullable(z.object({ code: z.string() })),
  page_count: z.int(),
  drawing_pages: z.array(z.int()),
  pages_failed: z.array(pageFault),
  sheets: z.array(setSheet),
  sections: z.array(setSection),
});
export type SetFile = z.infer<typeof setFile>;

/** The stored result of a job that reads a set of files. */
export const bidSetResult = z.object({
  document_id: z.string(),
  files: z.array(setFile),
  model_version: z.string(),
  processing_time_ms: z.int(),
});
export type BidSetResult = z.infer<typeof bidSetResult>;
