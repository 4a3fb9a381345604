import type { PageEvidence } from '../book/page-evidence';
import type { BookEvidence } from './book-evidence';
import type { SectionStart } from './section-start';

type Start = Pick<SectionStart, 'page' | 'startsPage'>;

/** What can end a section before the next one begins. */
type Breaks = Pick<BookEvidence, 'pageCount' | 'contents'> & {
  byPage: ReadonlyMap<number, Pick<PageEvidence, 'divides'>>;
};

/** First and last page of a section, 1-based and inclusive. */
export type PageRange = { page_start: number; page_end: number };

/**
 * The pages of a section: from its start to the page before the next one, and to the end of the book for the last.
 * Two sections share a page when the next one begins below the end of the first. A table of contents ends a section,
 * and so does the title page of a division or volume.
 */
export function pageRange({ page }: Start, next: Start | undefined, book: Breaks): PageRange {
  const end = next === undefined ? book.pageCount : next.page - (next.startsPage ? 1 : 0);
  return { page_start: page, page_end: Math.max(page, lastBefore(page, end, book)) };
}

function lastBefore(start: number, end: number, book: Breaks): number {
  for (let page = start; page <= end; page += 1) {
    const evidence = book.byPage.get(page);
    if (page > start && (book.contents.has(page) || evidence?.divides)) return page - 1;
  }
  return end;
}
