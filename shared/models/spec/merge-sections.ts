import type { BodySection } from './body-sections';
import { pageRanges } from './page-ranges';
import type { SectionNumber } from './section-number';
import type { TocEntry } from './toc-lines';

/** A section of the book with its pages in the file, 1-based and inclusive; null when the body does not have it. */
export type Section = { number: SectionNumber; title: string; page_start: number | null; page_end: number | null };

/**
 * The sections in the order of the table of contents, under the titles it gives them. A section that only the body has
 * comes after the one it follows there.
 */
export function mergeSections(listed: TocEntry[], body: BodySection[], pageCount: number): Section[] {
  const ranges = pageRanges(body, pageCount);
  const placed = body.map((section, index) => ({
    section,
    range: ranges[index] ?? { page_start: null, page_end: null },
  }));
  const merged: Section[] = uniqueByCode(listed).map(({ number, title }) => {
    const match = placed.find(({ section }) => section.number.code === number.code);
    return { number, title, ...(match?.range ?? { page_start: null, page_end: null }) };
  });
  let after = -1;
  for (const { section, range } of placed) {
    const at = merged.findIndex(
      (known) => known.number.code === section.number.code && known.page_start === range.page_start,
    );
    if (at >= 0) {
      after = at;
      continue;
    }
    after += 1;
    merged.splice(after, 0, { number: section.number, title: section.title, ...range });
  }
  return merged;
}

/** A table of contents that is bound again with each volume names its sections more than once. */
function uniqueByCode(entries: TocEntry[]): TocEntry[] {
  const byCode = new Map<string, TocEntry>();
  for (const entry of entries) if (!byCode.has(entry.number.code)) byCode.set(entry.number.code, entry);
  return [...byCode.values()];
}
