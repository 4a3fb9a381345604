import type { MarginNumber } from '../book/margin';
import type { PageEvidence } from '../book/page-evidence';
import type { SectionBookmark } from '../book/section-bookmarks';
import { contentsPages } from '../toc/contents-pages';
import type { TocEntry } from '../toc/entries';
import { runningNumbers } from './running-numbers';

/** All that the pages of a book say, put side by side. Page numbers are those of the file, 1-based. */
export type BookEvidence = {
  pageCount: number;
  /** The pages with text, in order. */
  pages: readonly PageEvidence[];
  byPage: ReadonlyMap<number, PageEvidence>;
  contents: ReadonlySet<number>;
  listed: readonly TocEntry[];
  bookmarks: readonly SectionBookmark[];
  running: ReadonlyMap<number, MarginNumber>;
};

export function gatherEvidence(
  pageCount: number,
  pages: readonly PageEvidence[],
  bookmarks: readonly SectionBookmark[],
): BookEvidence {
  const entries = contentsPages(pages);
  const listed = [...entries.values()].flat();
  const contents = new Set(entries.keys());
  const body = pages.filter(({ page }) => !contents.has(page));
  const known = new Set(
    [
      ...listed,
      ...bookmarks,
      ...body.flatMap(({ headings }) => headings.filter((heading) => heading.opensPartOne)),
    ].map(({ number }) => number.code),
  );
  return {
    pageCount,
    pages,
    byPage: new Map(pages.map((page) => [page.page, page])),
    contents,
    listed,
    bookmarks,
    running: runningNumbers(body, known),
  };
}
