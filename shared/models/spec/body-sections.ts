import type { PageEvidence } from './read-book';
import type { SectionNumber } from './section-number';
import type { TocEntry } from './toc-lines';

/** A section found in the body: its first page (1-based), and whether it begins at the top of that page. */
export type BodySection = { number: SectionNumber; title: string; page: number; startsPage: boolean };

/**
 * The sections of the body in the order of their pages: each heading that is not the running header of the section it
 * belongs to, and each listed section without a heading from the first page that carries its number in the margin.
 */
export function bodySections(pages: PageEvidence[], listed: TocEntry[]): BodySection[] {
  const headed = headedSections(pages);
  const found = new Set(headed.map((section) => section.number.code));
  const wanted = new Map(listed.map((entry) => [entry.number.code, entry]));
  const carried: BodySection[] = [];
  for (const { page, runningNumber } of pages) {
    const entry = runningNumber && wanted.get(runningNumber.code);
    if (entry === undefined || found.has(entry.number.code)) continue;
    found.add(entry.number.code);
    carried.push({ ...entry, page, startsPage: true });
  }
  return [...headed, ...carried].sort((a, b) => a.page - b.page);
}

function headedSections(pages: PageEvidence[]): BodySection[] {
  const sections: BodySection[] = [];
  let ended = false;
  for (const { page, headings, endsSection } of pages) {
    for (const { number, title, startsPage } of headings) {
      const repeats = sections.at(-1)?.number.code === number.code;
      // the same number again is a running header, unless the section has ended: then it is bound twice
      if (repeats && !ended && startsPage) continue;
      sections.push({ number, title, page, startsPage });
      ended = false;
    }
    ended ||= endsSection;
  }
  return sections;
}
