import type { SetPartResult } from '../../contract/bid-set-result';
import type { TocResult } from '../../contract/toc-result';

/** The fault of a page that is a scan whose text is unknown: OCR had no time for it, gave it up, or is switched off. */
export const SCAN_NOT_READ = 'SCAN_NOT_READ';

/**
 * The sections of a book as a set tells of them, and those of the `pages` asked for (1-based) that were not read, also
 * scans that OCR did not reach.
 */
export const sectionsOfBook = (
  { divisions, pages_failed, ocr }: Pick<TocResult, 'divisions' | 'pages_failed' | 'ocr'>,
  pages: readonly number[],
): Pick<SetPartResult, 'sections' | 'pages_failed'> => {
  const asked = new Set(pages);
  const scans = (ocr?.pages_not_read ?? []).map((page) => ({ page, code: SCAN_NOT_READ }));
  return {
    sections: divisions.flatMap(({ division_code, sections }) =>
      sections.map(({ section_number, section_title, page_start, page_end, confidence }) => ({
        section_number,
        section_title,
        division: division_code,
        page_start,
        page_end,
        confidence,
      })),
    ),
    pages_failed: [...pages_failed, ...scans].filter(({ page }) => asked.has(page)).sort((a, b) => a.page - b.page),
  };
};
