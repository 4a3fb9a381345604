import type { BookEvidence } from './book-evidence';
import type { SectionStart, Sign } from './section-start';

/**
 * Sections without a heading that could be read: they begin on the first page whose header or footer carries their
 * number, or where a bookmark leads. `headed` are those found by their headings.
 */
export function carriedSections(book: BookEvidence, headed: readonly SectionStart[]): SectionStart[] {
  const found = new Set(headed.map(({ number }) => number.code));
  const carried: SectionStart[] = [];
  const listed = new Map(book.listed.map((entry) => [entry.number.code, entry]));
  const bookmarked = new Map(book.bookmarks.map((bookmark) => [bookmark.number.code, bookmark]));
  const add = (start: Pick<SectionStart, 'number' | 'title' | 'page'>, signs: Sign[]) => {
    const { code } = start.number;
    found.add(code);
    const all = new Set<Sign>([...signs, ...(listed.has(code) ? (['listed'] as const) : [])]);
    carried.push({ ...start, line: 0, startsPage: true, signs: all, otherNumber: undefined });
  };

  for (const { page } of book.pages) {
    const running = book.running.get(page);
    if (running === undefined || book.contents.has(page)) continue;
    const { number, sure, sectionPage, title } = running;
    if (found.has(number.code)) continue;
    const named = listed.get(number.code) ?? bookmarked.get(number.code);
    const goesOn = book.running.get(page + 1)?.number.code === number.code;
    // one page alone can carry a wrong number, unless margins are all the book has
    const alone = headed.length > 0 && !goesOn && sectionPage !== 1;
    if (named === undefined && (!sure || alone)) continue;
    const begins = bookmarked.get(number.code)?.page === page;
    const signs: Sign[] = ['running', ...(sectionPage === 1 ? ['first-page' as const] : [])];
    add({ number, title: named?.title ?? title, page }, begins ? [...signs, 'bookmark'] : signs);
  }
  for (const { number, title, page } of book.bookmarks) {
    if (found.has(number.code) || book.contents.has(page) || page > book.pageCount) continue;
    add({ number, title: listed.get(number.code)?.title ?? title, page }, ['bookmark']);
  }
  return carried;
}
