import type { BookEvidence } from './book-evidence';
import type { SectionStart } from './section-start';

const FEWEST = 3; // sections that agree
const MAJORITY = 0.6;

/** How many pages of the file stand before the page the book numbers 1, when enough sections agree on it. */
export function pageOffset(book: BookEvidence, found: readonly SectionStart[]): number | undefined {
  const votes = new Map<number, number>();
  let all = 0;
  for (const { number, printedPage } of book.listed) {
    const start = found.find((section) => section.number.code === number.code);
    if (printedPage === undefined || start === undefined) continue;
    const offset = start.page - printedPage;
    votes.set(offset, (votes.get(offset) ?? 0) + 1);
    all += 1;
  }
  const [offset, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= FEWEST && count >= MAJORITY * all ? offset : undefined;
}

/** Listed sections that begin on a page without text, where the table of contents says which page that is. */
export function printedSections(book: BookEvidence, found: readonly SectionStart[]): SectionStart[] {
  const offset = pageOffset(book, found);
  if (offset === undefined) return [];
  const codes = new Set(found.map(({ number }) => number.code));
  return book.listed.flatMap(({ number, title, printedPage }) => {
    const page = (printedPage ?? Number.NaN) + offset;
    const blank = page >= 1 && page <= book.pageCount && !book.byPage.has(page);
    if (!blank || codes.has(number.code)) return [];
    return [
      {
        number,
        title,
        page,
        line: 0,
        startsPage: true,
        signs: new Set(['printed-page', 'listed'] as const),
        otherNumber: undefined,
      },
    ];
  });
}
