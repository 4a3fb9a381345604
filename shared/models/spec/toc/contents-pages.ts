import type { PageEvidence } from '../book/page-evidence';
import type { Listing } from './contents-page';
import type { TocEntry } from './entries';

/**
 * What the pages that are table of contents list, by page of the file (1-based), wherever they are bound: before the body, before each
 * volume, or on a page without a title that goes on from the one before. `pages` are in order.
 */
export function contentsPages(pages: readonly PageEvidence[]): Map<number, TocEntry[]> {
  const found = new Map<number, TocEntry[]>();
  let bodyBegun = false;
  let divides = false;
  for (const { page, listing, headings, marginNumbers, ...evidence } of pages) {
    const opens = headings.some((heading) => heading.opensPartOne && heading.form === 'capitals');
    const goesOn = found.has(page - 1) || divides;
    // a list inside a section carries the section's number in its margin; contents carry none, or one of division 00
    const listed = new Set(listing?.entries.map(({ number }) => number.code));
    const inSection = marginNumbers.some(
      ({ sure, number }) => sure && number.division !== '00' && !listed.has(number.code),
    );
    const mayBe = listing !== undefined && !opens && (listing.titled || !inSection);
    if (mayBe && isContents(listing, goesOn, bodyBegun)) found.set(page, listing.entries);
    else bodyBegun ||= opens;
    divides = evidence.divides;
  }
  return found;
}

function isContents({ entries, titled, share, labelled }: Listing, goesOn: boolean, bodyBegun: boolean): boolean {
  if (titled) return entries.length >= 2 || share >= 0.2;
  if (goesOn) return share >= 0.3;
  // without its title a list of numbers is contents only if the page holds little else
  if (!bodyBegun && entries.length >= 3 && share >= 1 / 3 && labelled <= 2) return true;
  return entries.length >= 5 && share >= 0.6 && labelled <= 1;
}
