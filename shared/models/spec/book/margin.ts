import { groupOf } from '../../values/group';
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
  `(\\b(?:SECTION|DOCUMENT|SPEC\\.?)\\s*(?:NO\\.?|#)?\\s*[:–—-]?\\s*)?(?<![\\d.,/$#-])(${NUMBER_PATTERN})(?:\\s?[-–—/]\\s?(\\d{1,3})(?![\\d/.-]))?`,
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
  const found = margin.flatMap((line, index) =>
    numbersIn(line.text).map((number) => ({ ...number, line, index, next: margin[index + 1] })),
  );
  const [first] = found;
  return {
    numbers: found.map(({ number, sure, page, line, index }) => ({
      number,
      sure,
      sectionPage: page ?? sectionPage,
      slot: slotOf(line, index < footer.length),
    })),
    title: first === undefined ? '' : titleBeside(first),
  };
}

const SLOT_POINTS = 8; // a footer moves by less when a page's line is set in another size

const slotOf = ({ bottom }: TextLine, isFooter: boolean) =>
  `${isFooter ? 'footer' : 'header'} ${Math.round(bottom / SLOT_POINTS)}`;

type Found = { number: SectionNumber; sure: boolean; page: number | undefined; from: number; to: number };

function numbersIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(IN_LINE)) {
    const [section, written, page] = [groupOf(match, 1), groupOf(match, 2), groupOf(match, 3)];
    const number = leadingNumberOfAnyEdition(written)?.number;
    if (number === undefined) continue;
    const from = match.index;
    const to = from + match[0].length;
    const before = text.slice(0, from);
    const atEdge = before.trim() === '' || text.slice(to).trim() === '';
    if (section === '' && PROSE.test(before)) continue;
    // five digits are a section's only with its word or its page beside them
    if (section === '' && page === '' && (isOf1995(number) || !atEdge)) continue;
    const capital = section !== '' && section === section.toUpperCase();
    const sure = capital || (page !== '' && atEdge);
    found.push({ number, sure, page: page === '' ? undefined : Number(page), from, to });
  }
  return found;
}

/** The words beside the number on its line, or the line next to it in the margin. */
function titleBeside({ from, to, line, next }: Found & { line: TextLine; next: TextLine | undefined }): string {
  const beside = `${line.text.slice(0, from)} ${line.text.slice(to)}`
    .replace(PAGE_OF, '')
    .replace(/^[\s\-–—:|]+|[\s\-–—:|]+$/g, '');
  return /\p{L}{3}/u.test(beside) ? beside : (next?.text ?? '');
}
