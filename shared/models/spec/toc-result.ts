import { divisionTitle } from './divisions';
import type { Section } from './merge-sections';
import type { Book } from './read-book';

/** Pages are those of the file, 1-based and inclusive; null for a section that the book lists but does not hold. */
export type TocSection = {
  section_code: string;
  section_title: string;
  page_start: number | null;
  page_end: number | null;
};

export type TocDivision = { division_code: string; division_title: string; sections: TocSection[] };

/** Something a reader of the result should know. It does not end the job. */
export type TocWarning = {
  code: 'NO_TABLE_OF_CONTENTS' | 'NO_SECTIONS' | 'SECTIONS_NOT_IN_BODY' | 'PAGES_WITHOUT_TEXT' | 'PAGES_UNREADABLE';
  message: string;
  pages?: number[];
  section_codes?: string[];
};

export type TocResult = { divisions: TocDivision[]; pages_analyzed: number; warnings?: TocWarning[] };

/** Groups the sections by division, in the order in which the book comes to each. */
export function divisionsOf(sections: Section[]): TocDivision[] {
  const divisions = new Map<string, TocDivision>();
  for (const { number, title, page_start, page_end } of sections) {
    const code = number.division;
    const division = divisions.get(code) ?? {
      division_code: code,
      division_title: divisionTitle(code) ?? '',
      sections: [],
    };
    division.sections.push({ section_code: number.code, section_title: title, page_start, page_end });
    divisions.set(code, division);
  }
  return [...divisions.values()];
}

export function warningsOf(book: Book, sections: Section[]): TocWarning[] {
  const warnings: TocWarning[] = [];
  if (sections.length === 0) {
    warnings.push({ code: 'NO_SECTIONS', message: 'No section heading and no table of contents was found.' });
  } else if (book.pages.every((page) => page.tocEntries.length === 0)) {
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
  if (book.pagesWithoutText.length > 0) {
    warnings.push({
      code: 'PAGES_WITHOUT_TEXT',
      message: 'Some pages hold no text: they are blank, or scanned images.',
      pages: book.pagesWithoutText,
    });
  }
  if (book.unreadablePages.length > 0) {
    warnings.push({
      code: 'PAGES_UNREADABLE',
      message: 'Some pages are damaged and were left out.',
      pages: book.unreadablePages,
    });
  }
  return warnings;
}
