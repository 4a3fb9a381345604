import type { MarginNumber } from '../book/margin';
import type { PageEvidence } from '../book/page-evidence';

const FEWEST_PAGES = 2; // that have a number in the same place
const CONSTANT = 0.8; // of a book's pages
const MOST = 0.6;
const FEWEST_COUNTED = 5; // pages

/**
 * The section number that each page carries in its header or footer, by page. `known` are the codes that headings,
 * contents or bookmarks name: a number in no sure form is taken only when it is one of them, or when its place on the
 * page has one number after the other through the book. A number that stands on nearly all pages of a book of several
 * sections is the project's, or a date.
 */
export function runningNumbers(pages: readonly PageEvidence[], known: ReadonlySet<string>): Map<number, MarginNumber> {
  const fewest = Math.min(FEWEST_PAGES, pages.length);
  const repeated = onPages(
    pages,
    ({ slot }) => slot,
    (count) => count >= fewest,
  );
  const constant = onPages(
    pages,
    ({ number }) => number.code,
    (count) => count > CONSTANT * pages.length,
  );
  const several = known.size > 1;
  const counting = countingSlots(pages);
  const isRunning = ({ number, sure, slot }: MarginNumber) =>
    repeated.has(slot) &&
    (sure || known.has(number.code) || counting.has(slot)) &&
    !(several && !known.has(number.code) && constant.has(number.code));

  const running = new Map<number, MarginNumber>();
  for (const { page, marginNumbers } of pages) {
    const candidates = marginNumbers
      .filter(isRunning)
      .map((found) => (counting.has(found.slot) ? { ...found, sure: true } : found));
    const best =
      candidates.find(({ sure, number }) => sure && known.has(number.code)) ??
      candidates.find(({ sure }) => sure) ??
      candidates[0];
    if (best !== undefined) running.set(page, best);
  }
  return running;
}

/** The places that hold a section number on most pages, each number on pages that follow one another. */
function countingSlots(pages: readonly PageEvidence[]): Set<string> {
  const codes = new Map<string, string[]>();
  for (const { marginNumbers } of pages) {
    const bySlot = new Map(marginNumbers.map(({ slot, number }) => [slot, number.code]));
    for (const [slot, code] of bySlot) {
      const list = codes.get(slot);
      if (list === undefined) codes.set(slot, [code]);
      else list.push(code);
    }
  }
  const counts = ([, list]: [string, string[]]) => {
    const runs = list.filter((code, index) => code !== list[index - 1]).length;
    const most = list.length >= Math.max(FEWEST_COUNTED, MOST * pages.length);
    return most && runs > 1 && runs === new Set(list).size;
  };
  return new Set([...codes].filter(counts).map(([slot]) => slot));
}

/** Of what margins hold, as `of` names it, that which stands on `enough` pages. */
function onPages(
  pages: readonly PageEvidence[],
  of: (found: MarginNumber) => string,
  enough: (pages: number) => boolean,
): Set<string> {
  const named = Map.groupBy(
    pages.flatMap(({ marginNumbers }) => [...new Set(marginNumbers.map(of))]),
    (name) => name,
  );
  return new Set([...named].flatMap(([name, { length }]) => (enough(length) ? [name] : [])));
}
