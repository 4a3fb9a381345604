import type { OcrReport } from '../ocr/ocr-report';
import type { LeftOut } from './book/read-book';
import { divisionTitle } from './number/divisions';
import { divisionTitle1995, successorOf1995 } from './number/masterformat-1995';
import { isOf1995, type SectionNumber } from './number/section-number';
import type { Section, SectionIssue } from './reconcile/sections';

/** Pages are those of the file, 1-based and inclusive; null for a section that the book lists but does not hold. */
export type TocSection = {
  /** The digits of the number: 6 or more, or the 5 of MasterFormat 1995. */
  section_code: string;
  /** The number as the book prints it. */
  section_number: string;
  section_title: string;
  page_start: number | null;
  page_end: number | null;
  /** Where number and title were taken from. */
  source: 'toc' | 'bookmark' | 'heading';
  /** From 0 to 1, how sure it is that the section with this number begins on `page_start`. */
  confidence: number;
  issues: SectionIssue[];
  /** The number as MasterFormat 2004 and later prints it; of a 1995 number only where it is known to be the same. */
  normalized_number: string | null;
  /** The title over the section itself, where the table of contents gives another. */
  heading_title?: string;
  /** The number that the table of contents, a header or footer or the END OF SECTION mark gives instead. */
  other_number?: string;
  /** From 0 to 1, how sure OCR was of the words of its pages; absent when it read none of them. */
  ocr_confidence?: number;
};

export type TocDivision = { division_code: string; division_title: string; sections: TocSection[] };

/** Something a reader of the result should know. It does not end the job. */
export type TocWarning = {
  code:
    | 'NO_TABLE_OF_CONTENTS'
    | 'NO_SECTIONS'
    | 'SECTIONS_NOT_IN_BODY'
    | 'PAGES_WITHOUT_TEXT'
    | 'PAGES_UNREADABLE'
    | 'BOOKMARKS_UNREADABLE';
  message: string;
  pages?: number[];
  section_codes?: string[];
};

/** Pages are those of the file, 1-based. */
export type TocResult = {
  divisions: TocDivision[];
  pages_analyzed: number;
  toc_pages: number[];
  /** Blank pages, and scanned ones whose text is unknown. */
  pages_without_text: number[];
  /** Those left out of `pages_analyzed`. */
  pages_failed: LeftOut[];
  /** Absent when no page was scanned. */
  ocr?: OcrReport;
  warnings?: TocWarning[];
};

/** Groups the sections by division, in the order in which the book comes to each. */
export function divisionsOf(sections: readonly Section[]): TocDivision[] {
  const divisions = new Map<string, TocDivision>();
  for (const section of sections) {
    const { division: code } = section.number;
    // the divisions of 1995 have other names, and a book can hold sections of both editions
    const title = divisionTitleOf(section.number);
    const key = `${code} ${title}`;
    const division = divisions.get(key) ?? { division_code: code, division_title: title, sections: [] };
    division.sections.push(tocSection(section));
    divisions.set(key, division);
  }
  return [...divisions.values()];
}

/** Empty for a division that MasterFormat keeps in reserve: a number that no list knows is a section all the same. */
const divisionTitleOf = (number: SectionNumber): string =>
  (isOf1995(number) ? divisionTitle1995(number.division) : divisionTitle(number.division)) ?? '';

const tocSection = (section: Section): TocSection => ({
  section_code: section.number.code,
  section_number: section.number.written,
  section_title: section.title,
  page_start: section.page_start,
  page_end: section.page_end,
  source: section.source,
  confidence: section.confidence,
  issues: section.issues,
  normalized_number: normalizedNumber(section.number),
  ...(section.headingTitle !== undefined && { heading_title: section.headingTitle }),
  ...(section.otherNumber !== undefined && { other_number: section.otherNumber.written }),
  ...(section.ocrConfidence !== undefined && { ocr_confidence: section.ocrConfidence }),
});

/** 260533.16 as "26 05 33.16". */
function normalizedNumber(number: SectionNumber): string | null {
  if (isOf1995(number)) return successorOf1995(number.code) ?? null;
  const pairs = number.code.slice(0, 6).replace(/(\d\d)(?=\d)/g, '$1 ');
  const levels = /\.[\d. ]+$/.exec(number.written.replace(/^\d\d\D?\d\d\D?\d\d/, ''))?.[0] ?? '';
  return pairs + levels;
}

/** What a reader of the book was told while it was read. Pages are those of the file, 1-based. */
export type ReadReport = { tocPages: number[]; withoutText: number[]; failed: LeftOut[]; outlineRead: boolean };

export function warningsOf(
  { tocPages, withoutText, failed, outlineRead }: ReadReport,
  sections: readonly Section[],
): TocWarning[] {
  const warnings: TocWarning[] = [];
  if (sections.length === 0) {
    warnings.push({ code: 'NO_SECTIONS', message: 'No section heading and no table of contents was found.' });
  } else if (tocPages.length === 0) {
    warnings.push({
      code: 'NO_TABLE_OF_CONTENTS',
      message: 'The book has no table of contents; its sections are those found in the body.',
    });
  }
  const missing = sections.filter((section) => section.page_start === null).map((section) => section.number.code);
  if (missing.length > 0) {
    warnings.push({
      code: 'SECTIONS_NOT_IN_BODY',
      message: 'The table of contents lists sections that were not found in the body.',
      section_codes: missing,
    });
  }
  if (withoutText.length > 0) {
    warnings.push({
      code: 'PAGES_WITHOUT_TEXT',
      message: 'Some pages gave no text: they are blank, or scans that were not read.',
      pages: withoutText,
    });
  }
  if (failed.length > 0) {
    warnings.push({
      code: 'PAGES_UNREADABLE',
      message: 'Some pages could not be read and were left out; `pages_failed` says why.',
      pages: failed.map(({ page }) => page),
    });
  }
  if (!outlineRead) {
    warnings.push({ code: 'BOOKMARKS_UNREADABLE', message: 'The bookmarks could not be read and were left out.' });
  }
  return warnings;
}
