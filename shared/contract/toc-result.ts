import * as z from 'zod/mini';
import { leftOut, ocrReport, page, share } from './pages-read';

/** Of the file, inclusive; null for a section that the book lists but does not hold. */
const sectionPage = z.nullable(page);

/** Something about a section that does not agree within the book. */
const SECTION_ISSUES = ['NOT_IN_BOOK', 'NOT_IN_TOC', 'NUMBER_DIFFERS', 'TITLE_DIFFERS', 'BOUND_TWICE'] as const;
export type SectionIssue = (typeof SECTION_ISSUES)[number];

const tocSection = z.object({
  /** The digits of the number: 6 or more, or the 5 of MasterFormat 1995. */
  section_code: z.string(),
  /** The number as the book prints it. */
  section_number: z.string(),
  section_title: z.string(),
  page_start: sectionPage,
  page_end: sectionPage,
  /** Where number and title were taken from. */
  source: z.enum(['toc', 'bookmark', 'heading']),
  /** How sure it is that the section with this number begins on `page_start`. */
  confidence: share,
  issues: z.array(z.enum(SECTION_ISSUES)),
  /** The number as MasterFormat 2004 and later prints it; of a 1995 number only where it is known to be the same. */
  normalized_number: z.nullable(z.string()),
  /** The title over the section itself, where the table of contents gives another. */
  heading_title: z.optional(z.string()),
  /** The number that the table of contents, a header or footer or the END OF SECTION mark gives instead. */
  other_number: z.optional(z.string()),
  /** How sure OCR was of the words of its pages; absent when it read none of them. */
  ocr_confidence: z.optional(share),
});
export type TocSection = z.infer<typeof tocSection>;

const tocDivision = z.object({
  division_code: z.string(),
  division_title: z.string(),
  sections: z.array(tocSection),
});
export type TocDivision = z.infer<typeof tocDivision>;

/** Something a reader of the result should know. It does not end the job. */
const tocWarning = z.object({
  code: z.enum([
    'NO_TABLE_OF_CONTENTS',
    'NO_SECTIONS',
    'SECTIONS_NOT_IN_BODY',
    'PAGES_WITHOUT_TEXT',
    'PAGES_UNREADABLE',
    'BOOKMARKS_UNREADABLE',
  ]),
  message: z.string(),
  pages: z.optional(z.array(page)),
  section_codes: z.optional(z.array(z.string())),
});
export type TocWarning = z.infer<typeof tocWarning>;

/** The model's own fields in the `result` of a toc-parser job. */
export const tocResult = z.object({
  divisions: z.array(tocDivision),
  pages_analyzed: z.int(),
  toc_pages: z.array(page),
  /** Blank pages, and scanned ones whose text is unknown. */
  pages_without_text: z.array(page),
  /** Those left out of `pages_analyzed`. */
  pages_failed: z.array(leftOut),
  /** Absent when no page was scanned. */
  ocr: z.optional(ocrReport),
  warnings: z.optional(z.array(tocWarning)),
});
export type TocResult = z.infer<typeof tocResult>;
