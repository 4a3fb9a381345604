import * as z from 'zod/mini';
import { uuid } from './common';
import { leftOut, ocrReport, page, place, share } from './pages-read';
import { requirements } from './requirements';

const NODE_KINDS = ['part', 'article', 'paragraph', 'table'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/**
 * A PART, an article, a paragraph at any level or a table of a section, after CSI SectionFormat.
 * `number` is as printed ("PART 1", "1.01", "A.", "1)"), null for what bears none. `path` is how the place is cited:
 * "1.01.A.2"; a node without a number has its parent's. The same path can come twice where a book numbers wrongly.
 * Page and box are where it begins; what goes over the page stands in `continues`.
 */
export const contentNode = z.extend(place, {
  kind: z.enum(NODE_KINDS),
  number: z.nullable(z.string()),
  path: z.string(),
  text: z.string(),
  /** Only of a table: its rows from the top, each with a cell for every column; an empty cell is "". */
  rows: z.optional(z.array(z.array(z.string()))),
  continues: z.optional(z.array(place)),
  /** Of text read by OCR: how sure it was of the worst line. */
  ocr_confidence: z.optional(share),
  get children(): z.ZodMiniArray<typeof contentNode> {
    return z.array(contentNode);
  },
});
export type ContentNode = z.infer<typeof contentNode>;

const CONTENT_ISSUES = ['HEADING_NOT_FOUND', 'PAGES_WITHOUT_TEXT', 'PAGES_UNREADABLE', 'NO_PARTS'] as const;
export type ContentIssue = (typeof CONTENT_ISSUES)[number];

const sectionContent = z.object({
  section_code: z.string(),
  section_number: z.string(),
  section_title: z.string(),
  page_start: page,
  page_end: page,
  /** The heading as printed; null when none was found, and the text then begins on top of the first page. */
  heading: z.nullable(z.extend(place, { text: z.string() })),
  /** From the heading to the last line before the next section, without running lines; a node a line. */
  text: z.string(),
  nodes: z.array(contentNode),
  requirements,
  /** Absent when none of its pages was scanned. */
  ocr: z.optional(ocrReport),
  issues: z.array(z.enum(CONTENT_ISSUES)),
  error: z.null(),
});
export type SectionContent = z.infer<typeof sectionContent>;

/** A section that was asked for and cannot be given. It does not end the job. */
const sectionFailure = z.object({
  section_code: z.string(),
  error: z.object({
    code: z.enum(['SECTION_NOT_IN_TOC', 'SECTION_NOT_IN_BOOK', 'SECTION_UNREADABLE']),
    message: z.string(),
  }),
});
export type SectionFailure = z.infer<typeof sectionFailure>;

/** Whether a language model was asked, of how many sections it answered, and what went wrong. */
const normalizer = z.object({
  model: z.nullable(z.string()),
  used: z.boolean(),
  sections_answered: z.int(),
  error: z.nullable(z.string()),
});
export type Normalizer = z.infer<typeof normalizer>;

/** `pages_failed` are those of the sections' pages, and of the pages around them, that were left out. */
const content = z.object({
  sections: z.array(z.union([sectionContent, sectionFailure])),
  pages_failed: z.array(leftOut),
});
export type ContentResult = z.infer<typeof content>;

/** The model's own fields in the `result` of a content-extractor job. */
export const contentResult = z.extend(content, { source_job_id: uuid, normalizer });
