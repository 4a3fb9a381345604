import type { Section } from '../../contract/split-result';

/** A range of pages, 1-based and both ends included. */
export type PageSection = Omit<Section, 'size_bytes'>;

/** Where a section begins; `confidence` from 0 to 1. */
export type Start = { page: number; name: string; confidence: number };

/** A section that has begun, and how many `others` begin on the same page. */
type Begun = Start & { others: number };

const FRONT: Omit<Start, 'page'> = { name: 'Front matter', confidence: 0.5 };
const LONGEST_NAME = 200;

/**
 * Sections that each go on to the page before the next, so that every page is in one. What stands before the first start is
 * front matter; starts on one page are one section; one shorter than `least` pages is added to the one before it.
 */
export function sectionsFrom(starts: readonly Start[], pageCount: number, least: number): PageSection[] {
  const sorted = [...starts].sort((a, b) => a.page - b.page);
  const opening = sorted[0]?.page === 1 ? [] : [{ page: 1, ...FRONT }];
  const begun: Begun[] = [];
  for (const start of [...opening, ...sorted]) {
    const last = begun.at(-1);
    if (last?.page === start.page) last.others += 1;
    else if (last === undefined || start.page - last.page >= least) begun.push({ ...start, others: 0 });
  }
  const last = begun.at(-1);
  if (begun.length > 1 && last !== undefined && pageCount - last.page + 1 < least) begun.pop();
  return begun.map((start, index) => ({
    id: idOf(index),
    name: nameOf(start),
    section_type: 'detected',
    page_start: start.page,
    page_end: (begun[index + 1]?.page ?? pageCount + 1) - 1,
    confidence: start.confidence,
  }));
}

/** Sections of so many pages each; the last takes what is left. */
export function sectionsOf(pages: number, pageCount: number): PageSection[] {
  const starts = Array.from({ length: Math.ceil(pageCount / pages) }, (_, index) => 1 + index * pages);
  return starts.map((page, index) => {
    const page_end = Math.min(page + pages - 1, pageCount);
    const name = page === page_end ? `Page ${page}` : `Pages ${page}-${page_end}`;
    return { id: idOf(index), name, section_type: 'detected', page_start: page, page_end, confidence: 1 };
  });
}

type Given = { name: string; page_start: number; page_end: number };

/** The sections that a caller gave, cut off where the document ends; one that lies beyond it is left out. */
export function givenSections(given: readonly Given[], pageCount: number): PageSection[] {
  return given
    .filter(({ page_start }) => page_start <= pageCount)
    .map(({ name, page_start, page_end }, index) => ({
      id: idOf(index),
      name,
      section_type: 'given',
      page_start,
      page_end: Math.min(page_end, pageCount),
      confidence: 1,
    }));
}

const idOf = (index: number): string => `section-${index + 1}`;

function nameOf({ name, others }: Begun): string {
  const first = name.slice(0, LONGEST_NAME);
  return others === 0 ? first : `${first} (and ${others} more)`;
}
