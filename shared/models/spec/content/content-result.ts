import type { OcrReport } from '../../ocr/ocr-report';
import type { LeftOut } from '../book/read-book';
import type { Requirements } from './requirements/requirement';

/** A rectangle in PDF user space: points, origin bottom-left, x1 < x2 and y1 < y2, before /Rotate. */
export type PageBox = { x1: number; y1: number; x2: number; y2: number };

/** Where something stands in the file; the first page is 1. */
export type Place = { page: number; bbox: PageBox };

export type NodeKind = 'part' | 'article' | 'paragraph' | 'table';

/**
 * A PART, an article, a paragraph at any level or a table of a section, after CSI SectionFormat.
 * `number` is as printed ("PART 1", "1.01", "A.", "1)"), null for what bears none. `path` is how the place is cited:
 * "1.01.A.2"; a node without a number has its parent's. The same path can come twice where a book numbers wrongly.
 * `place` is where it begins; what goes over the page stands in `continues`.
 */
export type ContentNode = Place & {
  kind: NodeKind;
  number: string | null;
  path: string;
  text: string;
  /** Only of a table: its rows from the top, each with a cell for every column; an empty cell is "". */
  rows?: string[][];
  continues?: Place[];
  /** From 0 to 1, of text read by OCR: how sure it was of the worst line. */
  ocr_confidence?: number;
  children: ContentNode[];
};

export type ContentIssue = 'HEADING_NOT_FOUND' | 'PAGES_WITHOUT_TEXT' | 'PAGES_UNREADABLE' | 'NO_PARTS';

export type SectionContent = {
  section_code: string;
  section_number: string;
  section_title: string;
  page_start: number;
  page_end: number;
  /** The heading as printed; null when none was found, and the text then begins on top of the first page. */
  heading: (Place & { text: string }) | null;
  /** From the heading to the last line before the next section, without running lines; a node a line. */
  text: string;
  nodes: ContentNode[];
  requirements: Requirements;
  /** Absent when none of its pages was scanned. */
  ocr?: OcrReport;
  issues: ContentIssue[];
  error: null;
};

/** A section that was asked for and cannot be given. It does not end the job. */
export type SectionFailure = {
  section_code: string;
  error: { code: 'SECTION_NOT_IN_TOC' | 'SECTION_NOT_IN_BOOK' | 'SECTION_UNREADABLE'; message: string };
};

/** `pages_failed` are those of the sections' pages, and of the pages around them, that were left out. */
export type ContentResult = { sections: (SectionContent | SectionFailure)[]; pages_failed: LeftOut[] };
