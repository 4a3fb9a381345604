import * as z from 'zod/mini';
import { page, share } from './pages-read';

const section = z.object({
  /** Names its file: see sectionKey in shared/domain/result-files.ts. */
  id: z.string(),
  name: z.string(),
  /** `given` for a range that the caller named. */
  section_type: z.enum(['detected', 'given']),
  page_start: page,
  page_end: page,
  confidence: share,
  /** Of its file; null when PDFium could not cut it out. */
  size_bytes: z.nullable(z.int()),
});
export type Section = z.infer<typeof section>;

/** The model's own fields in the `result` of a document-splitter job. */
export const splitResult = z.object({
  sections: z.array(section),
  page_count: page,
  /** Pages in no section, as ranges that the caller gave may leave. */
  pages_without_section: z.array(page),
  /** Names of given sections that end behind the last page: they are cut short, or left out. */
  sections_beyond_document: z.array(z.string()),
});
export type SplitResult = z.infer<typeof splitResult>;
