import { isOf1995, leadingNumberOfAnyEdition, NUMBER_PATTERN, type SectionNumber } from '../number/section-number';
import type { TextLine } from './text-line';

/**
 * A section number in a page's header or footer. `sure` says that its form shows it to be one ("SECTION 26 05 19",
 * "26 05 19 - 3"); a date or a project number looks like the other forms. `sectionPage` is the page within the section.
 */
export type MarginNumber = {
  number: SectionNumber;
  sure: boolean;
  sectionPage: number | undefined;
  /** Where on the page it stands, the same for every page that has it there. */
  slot: string;
};

/** What the header and footer of a page say. `title` is the text beside the first number. */
export type Margin = { numbers: MarginNumber[]; title: string };

const MARGIN_LINES = 5; // at the top and at the bottom of a page
const IN_LINE = new RegExp(
  `(?<section>\\b(?:SECTION|DOCUMENT|SPEC\\.?)\\s*(?:NO\\.?|#)?\\s*[:–—-]?\\s*)?(?<![\\d.,/$#-])(?<number>${NUMBER_PATTERN})(?:\\s?[-–—/]\\s?(?<page>\\d{1,3})(?![\\d/.-]))?`,
  'gi',
);
const PROSE = /\b(?:Sections?|and|or|to|per|in|see)\s+$/;
const PAGE_OF =
  /\bPAGE\s*[:#]?\s*(\d{1,4})(?:\s*(?:OF|\/)\s*\d{1,4})?\b|^\s*(\d{1,4})\s+OF\s+\d{1,4}\b|\s(\d{1,3})\s+OF\s+\d{1,3}\s/i;

/** Reads the section numbers of the lines at the top and the bottom of a page, the footer's first. */
export function marginOf(lines: readonly TextLine[]): Margin {
  const footer = lines.slice(Math.max(MARGIN_LINES, lines.length - MARGIN_LINES)).reverse();
  const header = lines.slice(0, MARGIN_LINES);
  const margin = [...footer, ...header];
  const page = margin.map(({ text }) => PAGE_OF.exec(text)).find((match) => match !== null);
  const sectionPage = page ? Number(page[1] ?? page[2] ?? page[3]) : undefined;
  const found = margin.flatMap((line, index) => numbersIn(line.text).map((number) => ({ ...number, index })));
  const first = found[0];
  return {
    numbers: found.map(({ number, sure, page, index }) => ({
      number,
      sure,
      sectionPage: page ?? sectionPage,
      slot: slotOf(margin[index], index < footer.length),
    })),
    title: first === undefined ? '' : titleBeside(first, margin),
  };
}

const SLOT_POINTS = 8; // a footer moves by less when a page's line is set in another size

const slotOf = (line: TextLine | undefined, isFooter: boolean) =>
  `${isFooter ? 'footer' : 'header'} ${Math.round((line?.bottom ?? 0) / SLOT_POINTS)}`;

type Found = { number: SectionNumber; sure: boolean; page: number | undefined; from: number; to: number };

function numbersIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(IN_LINE)) {
    const { section, number: written = '', page } = match.groups ?? {};
    const number = leadingNumberOfAnyEdition(written)?.number;
    if (number === undefined) continue;
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(0, from);
    const atEdge = before.trim() === '' || text.slice(to).trim() === '';
    if (section === undefined && PROSE.test(before)) continue;
    // five digits are a section's only with its word or its page beside them
    if (section === undefined && page === undefined && (isOf1995(number) || !atEdge)) continue;
    const capital = section !== undefined && section === section.toUpperCase();
    const sure = capital || (page !== undefined && atEdge);
    found.push({ number, sure, page: page === undefined ? undefined : Number(page), from, to });
  }
  return found;
}

/** The words beside the number on its line, or the line next to it in the margin. */
function titleBeside({ from, to, index }: Found & { index: number }, margin: readonly TextLine[]): string {
  const own = margin[index]?.text ?? '';
  const beside = `${own.slice(0, from)} ${own.slice(to)}`
    .replace(PAGE_OF, '')
    .replace(/^[\s\-–—:|]+|[\s\-–—:|]+$/g, '');
  return /\p{L}{3}/u.test(beside) ? beside : (margin[index + 1]?.text ?? '');
}
