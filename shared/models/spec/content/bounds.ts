import type { ContentLine } from './page-lines';

/** A section as the table of contents of the job gives it: pages of the file, 1-based and inclusive. */
export type PlacedSection = {
  section_code: string;
  section_number: string;
  section_title: string;
  page_start: number;
  page_end: number;
};

/** The lines of one section, from its heading (if one was found) to before the next section. */
export type BoundedSection = { lines: ContentLine[]; headingFound: boolean };

const HEADING_WORD = /^(?:SECTION|DOCUMENT)\b\W*(?:NO\b\.?|NUMBER\b)?\W*/i;
const CAPITAL_WORD = /^(?:SECTION|DOCUMENT)\b/;
const PART_ONE = /^PART\s*(?:1|I|ONE)\b/i;
const PART_ONE_WITHIN = 10; // lines below a heading: its title, a revision, a client's name
const TITLE_LINES = 3;
const END_MARK = /^\W*END\s+OF\s+(?:SECTION|DOCUMENT)\b/i;
const BLANK_PAGE = /^\W*(?:this\s+)?page\s+(?:is\s+)?(?:intentionally|purposely)?\s*(?:left\s+)?blank\W*$/i;
const DIVISION_PAGE = /^DIVISION\s+\d{1,2}\b/i;

/**
 * The lines of `section` on its pages. It begins at its heading even where a cover sheet or the section before stands
 * above it, and ends before the heading of whichever of `others` begins on its pages. `linesOn` gives a page's lines.
 */
export function boundSection(
  section: PlacedSection,
  others: readonly PlacedSection[],
  linesOn: (page: number) => readonly ContentLine[],
): BoundedSection {
  const pages = Array.from({ length: section.page_end - section.page_start + 1 }, (_, i) => section.page_start + i);
  const lines = pages.flatMap(linesOn);
  const start = headingIndex(lines, section);
  const next = others
    .filter(
      (other) => other !== section && other.page_start >= section.page_start && other.page_start <= section.page_end,
    )
    .map((other) => headingIndex(lines, other))
    .filter((index) => index > Math.max(start, 0));
  const end = Math.min(lines.length, ...next);
  const title = letters(section.section_title);
  // the heading and the title below it may be just what runs over the pages that follow
  const kept = (line: ContentLine, index: number) =>
    !line.running || (start >= 0 && (index === 0 || (index <= TITLE_LINES && isPartOf(line.text, title))));
  const body = lines.slice(Math.max(start, 0), end).filter(kept);
  const nextPage = lines[end]?.page;
  return { lines: withoutFiller(body, nextPage), headingFound: start >= 0 };
}

/**
 * Where the heading of a section stands among lines that begin on or before its first page; -1 when none does.
 * A heading says SECTION and the number, or the number alone, or the title alone. References to the section look like
 * the first, so a line must show two more things: capitals, PART 1 below it, or the title.
 */
function headingIndex(lines: readonly ContentLine[], section: PlacedSection): number {
  const pages = [section.page_start, section.page_start + 1].filter((page) => page <= section.page_end);
  for (const page of pages) {
    const scored = lines.flatMap((line, index) =>
      line.page === page
        ? [{ index, score: headingScore(line, lines.slice(index + 1, index + 1 + PART_ONE_WITHIN), section) }]
        : [],
    );
    // of two that look the same the upper one is the running header
    const best = scored.reduce((a, b) => (b.score >= a.score ? b : a), { index: -1, score: 0 });
    if (best.score >= 3) return best.index;
  }
  return -1;
}

function headingScore(line: ContentLine, following: readonly ContentLine[], section: PlacedSection): number {
  const word = HEADING_WORD.exec(line.text)?.[0] ?? '';
  const rest = line.text.slice(word.length);
  const number = numberPattern(section.section_code).exec(rest)?.[0];
  const title = letters(section.section_title);
  const after = following.filter(({ page }) => page === line.page);
  const titled = [rest.slice(number?.length ?? 0), after[0]?.text ?? '', `${after[0]?.text} ${after[1]?.text}`].some(
    (text) => title !== '' && letters(text).startsWith(title.slice(0, 24)),
  );
  const opens = after.some(({ running, text }) => !running && PART_ONE.test(text));
  const itself = number !== undefined || (title !== '' && letters(rest) === title);
  // another number under SECTION above PART 1: the contents list the section under a number the book does not use
  const renumbered = word !== '' && /^\d/.test(rest) && opens && titled;
  if (!itself && !renumbered) return 0;
  return (
    (word === '' ? 0 : 1) +
    (CAPITAL_WORD.test(line.text) ? 1 : 0) +
    (number === undefined ? 0 : 1) +
    (opens ? 2 : 0) +
    (titled || letters(rest) === title ? 1 : 0) -
    (line.running ? 2 : 0)
  );
}

/** Drops what fills pages and belongs to no section: blank-page notes, division fly-leaves, the top of the next one's page. */
function withoutFiller(lines: ContentLine[], nextPage: number | undefined): ContentLine[] {
  const end = lines.find(({ text }) => END_MARK.test(text));
  const behind = lines.filter(({ page }) => end !== undefined && page > end.page);
  const filler = new Set(
    behind.filter(({ text, page }) => page === nextPage || DIVISION_PAGE.test(text)).map(({ page }) => page),
  );
  return lines.filter(({ text, page }) => !END_MARK.test(text) && !BLANK_PAGE.test(text) && !filler.has(page));
}

const isPartOf = (text: string, title: string) => letters(text) !== '' && title.includes(letters(text));

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');

/** The digits of a section's code at the start of a text, however they are parted: "260519", "26 05 19", "26 0519". */
const numberPattern = (code: string) => new RegExp(`^${[...code].join('[\\s.–-]*')}(?!\\d|[.]\\d)`);
