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
  /** The words beside it on its line, or the line next to it. */
  title: string;
};

const MARGIN_LINES = 5; // at the top and at the bottom of a page
const LONGEST = 200; // characters of a title, on either side of its number
const IN_LINE = new RegExp(
  `(\\b(?:SECTION|DOCUMENT|SPEC\\.?)\\s*(?:NO\\.?|#)?\\s*[:–—-]?\\s*)?(?<![\\d.,/$#-])(${NUMBER_PATTERN})(?:\\s?[-–—/]\\s?(\\d{1,3})(?![\\d/.-]))?`,
  'gi',
);
const PROSE = /\b(?:Sections?|and|or|to|per|in|see)\s+$/;
const PAGE_OF =
  /\bPAGE\s*[:#]?\s*(\d{1,4})(?:\s*(?:OF|\/)\s*\d{1,4})?\b|^\s*(\d{1,4})\s+OF\s+\d{1,4}\b|\s(\d{1,3})\s+OF\s+\d{1,3}\s/i;

/** The section numbers of the lines at the top and the bottom of a page, the footer's first. */
export function marginNumbers(lines: readonly TextLine[]): MarginNumber[] {
  const footer = lines.slice(Math.max(MARGIN_LINES, lines.length - MARGIN_LINES)).reverse();
  const header = lines.slice(0, MARGIN_LINES);
  const margin = [...footer, ...header];
  const pageOf = margin.map(({ text }) => PAGE_OF.exec(text)).find((match) => match !== null);
  const sectionPage = pageOf ? Number(pageOf[1] ?? pageOf[2] ?? pageOf[3]) : undefined;
  return margin.flatMap((line, index) =>
    numbersIn(line.text).map(({ number, sure, page, beside }) => ({
      number,
      sure,
      sectionPage: page ?? sectionPage,
      slot: slotOf(line, index < footer.length),
      title: /\p{L}{3}/u.test(beside) ? beside : (margin[index + 1]?.text ?? ''),
    })),
  );
}

const SLOT_POINTS = 8; // a footer moves by less when a page's line is set in another size

const slotOf = ({ bottom }: TextLine, isFooter: boolean) =>
  `${isFooter ? 'footer' : 'header'} ${Math.round(bottom / SLOT_POINTS)}`;

type Found = { number: SectionNumber; sure: boolean; page: number | undefined; beside: string };

function numbersIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(IN_LINE)) {
    const [section, written, page] = [groupOf(match, 1), groupOf(match, 2), groupOf(match, 3)];
    const number = leadingNumberOfAnyEdition(written)?.number;
    if (number === undefined) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const atEdge = before.trim() === '' || after.trim() === '';
    if (section === '' && PROSE.test(before)) continue;
    // five digits are a section's only with its word or its page beside them
    if (section === '' && page === '' && (isOf1995(number) || !atEdge)) continue;
    const capital = section !== '' && section === section.toUpperCase();
    const sure = capital || (page !== '' && atEdge);
    found.push({
      number,
      sure,
      page: page === '' ? undefined : Number(page),
      beside: withoutPage(`${before.slice(-LONGEST)} ${after.slice(0, LONGEST)}`),
    });
  }
  return found;
}

const withoutPage = (text: string) => text.replace(PAGE_OF, '').replace(/^[\s\-–—:|]+|[\s\-–—:|]+$/g, '');
