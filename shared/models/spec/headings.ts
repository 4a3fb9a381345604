import type { Line } from '../pdf/lines';
import { leadingNumber, type SectionNumber } from './section-number';

/**
 * Where a section begins in the body. `startsPage` is false when text of another section stands above it on the page.
 */
export type Heading = { number: SectionNumber; title: string; startsPage: boolean };

const HEADING_WORD = /^(?:SECTION|DOCUMENT)\s*(?:NO\.?|NUMBER|#)?\s*[:-]?\s*/i;
const PART_ONE = /^PART\s*(?:1|I|ONE)\b/i;
const END_OF_SECTION = /^\W*END\s+OF\s+(?:SECTION|DOCUMENT)\b/i;
const ARTICLE = /^(?:PART\b|\d+\.\d+\b|[A-Z]\.\s)/;

const PART_ONE_WITHIN = 8; // lines after the heading: the title, a revision line, a client's name
const TOP_OF_PAGE = 12; // lines above a heading that can be letterhead, stamp or address

export const endsSection = (line: Line) => END_OF_SECTION.test(line.text);

export const beginsPartOne = (line: Line) => PART_ONE.test(line.text);

/** The section headings of one page, from its top to its bottom. Running headers look the same and are among them. */
export function headingsOf(lines: Line[]): Heading[] {
  return lines.flatMap((line, index) => {
    const word = HEADING_WORD.exec(line.text)?.[0];
    if (word === undefined) return [];
    const found = leadingNumber(line.text.slice(word.length));
    if (found === undefined) return [];
    const after = lines.slice(index + 1, index + 1 + PART_ONE_WITHIN);
    const capital = word.startsWith('SECTION') || word.startsWith('DOCUMENT');
    const opensPartOne = after.some(beginsPartOne);
    const above = lines.slice(0, index);
    const startsPage = above.length <= TOP_OF_PAGE && !above.some(endsSection);
    // "Section 26 05 19" in running text begins a line now and then; only a heading is in capitals or opens PART 1
    if (!opensPartOne && !(capital && (startsPage || above.some(endsSection)))) return [];
    if (isSentence(found.rest)) return [];
    return [{ number: found.number, title: titleOf(found.rest, line, after), startsPage }];
  });
}

/** A reference goes on as a sentence ("Section 08 70 00." or "..., and"); a title does not. */
const isSentence = (rest: string) => /^\s*(?:[.,;)]|(?:and|or|for|in|of)\b)/.test(rest);

/** The title stands after the number, or on the lines below it; a long one goes on below in the same size. */
function titleOf(rest: string, heading: Line, after: Line[]): string {
  const parts = [rest.replace(/^[\s\-–—:]+/, '')];
  let previous = heading;
  for (const line of after) {
    const leading = previous.bottom - line.top;
    const opening = parts.join('') === '';
    const goesOn = opening || (isCapitals(line.text) && leading < (line.top - line.bottom) * 1.5);
    if (!goesOn || ARTICLE.test(line.text) || endsSection(line)) break;
    parts.push(line.text);
    previous = line;
  }
  return parts.join(' ').trim();
}

const isCapitals = (text: string) => /[A-Z]/.test(text) && text === text.toUpperCase();
