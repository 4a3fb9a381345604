import type { MarginNumber } from '../book/margin';
import type { PageEvidence } from '../book/page-evidence';

const FEWEST_PAGES = 2; // that have a number in the same place
const CONSTANT = 0.8; // of a book's pages

/**
 * The section number that each page carries in its header or footer, by page. `known` are the codes that headings,
 * contents or bookmarks name: a number in no sure form is taken only when it is one of them. A number that stands on
 * nearly all pages of a book of several sections is the project's, or a date.
 */
export function runningNumbers(pages: readonly PageEvidence[], known: ReadonlySet<string>): Map<number, MarginNumber> {
  const inSlot = new Map<string, number>();
  const ofCode = new Map<string, number>();
  for (const { margin } of pages) {
    for (const slot of new Set(margin.numbers.map((found) => found.slot))) count(inSlot, slot);
    for (const code of new Set(margin.numbers.map((found) => found.number.code))) count(ofCode, code);
  }
  const several = known.size > 1;
  const isRunning = ({ number, sure, slot }: MarginNumber) =>
    (inSlot.get(slot) ?? 0) >= Math.min(FEWEST_PAGES, pages.length) &&
    (sure || known.has(number.code)) &&
    !(several && !known.has(number.code) && (ofCode.get(number.code) ?? 0) > CONSTANT * pages.length);

  const running = new Map<number, MarginNumber>();
  for (const { page, margin } of pages) {
    const candidates = margin.numbers.filter(isRunning);
    const best =
      candidates.find(({ sure, number }) => sure && known.has(number.code)) ??
      candidates.find(({ sure }) => sure) ??
      candidates[0];
    if (best !== undefined) running.set(page, best);
  }
  return running;
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
