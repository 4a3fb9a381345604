/** A section's first page (1-based), and whether it begins at the top of that page. */
export type SectionStart = { page: number; startsPage: boolean };

/** First and last page of a section, 1-based and inclusive. */
export type PageRange = { page_start: number; page_end: number };

/**
 * The pages of each section: from its start to the page before the next one, and to the end of the book for the last.
 * Two sections share a page when the next one begins in the middle of it. `starts` are in the order of the book.
 */
export function pageRanges(starts: SectionStart[], pageCount: number): PageRange[] {
  return starts.map(({ page }, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? pageCount : next.page - (next.startsPage ? 1 : 0);
    return { page_start: page, page_end: Math.max(page, end) };
  });
}
