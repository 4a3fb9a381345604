import type { SetPartResult } from '../../contract/bid-set-result';
import type { TocResult } from '../../contract/toc-result';

/** The sections of a book as a set tells of them, and those of the `pages` asked for (1-based) that could not be read. */
export const sectionsOfBook = (
  { divisions, pages_failed }: Pick<TocResult, 'divisions' | 'pages_failed'>,
  pages: readonly number[],
): Pick<SetPartResult, 'sections' | 'pages_failed'> => {
  const asked = new Set(pages);
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
    pages_failed: pages_failed.filter(({ page }) => asked.has(page)),
  };
};
