import type { LeftOut } from '../../contract/pages-read';
import type { TocDivision, TocSection, TocWarning } from '../../contract/toc-result';
import { divisionTitle } from './number/divisions';
import { divisionTitle1995, successorOf1995 } from './number/masterformat-1995';
import { isOf1995, type SectionNumber } from './number/section-number';
import type { Section } from './reconcile/sections';

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
