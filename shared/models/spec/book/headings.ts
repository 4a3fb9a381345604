import { groupOf } from '../../values/group';
import {
  divisionIsKnown,
  isOf1995,
  leadingNumberOfAnyEdition,
  NUMBER_PATTERN,
  type SectionNumber,
} from '../number/section-number';
import { beginsPartOne, endMarkOf, isFirstArticle, isLabelled } from './marks';
import type { TextLine } from './text-line';

/**
 * A line that may begin a section. How sure that is depends on the book around it: a running header looks the same.
 * `line` is its index on the page.
 */
export type Heading = {
  number: SectionNumber;
  title: string;
  line: number;
  /** Set as "SECTION 26 05 19" in capitals, as "Section 26 05 19", or as a number without the word. */
  form: 'capitals' | 'mixed' | 'bare';
  /** PART 1 or the first article stands right below it. */
  opensPartOne: boolean;
  /** What stands above it on the page: nothing of a section, the end of one, or paragraphs of one. */
  above: 'nothing' | 'end' | 'paragraphs';
};

const WORD =
  /^(?:(?:DIVISION\s+\d{1,2}\b.{0,40}?|SPEC(?:IFICATION)?S?|TECHNICAL|SPECIAL|[-–—:,])\s*)*(SECTION|DOCUMENT)\s*(?:NO\.?|NUMBER|#)?\s*[:#–—-]?\s*/i;
const AFTER_TITLE = new RegExp(`^(.{3,}?)[\\s,:–—-]+SECTION\\s*(?:NO\\.?)?\\s*(?=${NUMBER_PATTERN}\\W*$)`, 'i');
// a text layer made by OCR takes 0 for O and 1 for l
const MISREAD = /^[\dOoIl][\dOoIl .-]{3,12}(?![a-z])/;
const TITLE_LINES = 4;
const PART_ONE_WITHIN = 9; // lines after the heading: a title of three lines, a revision, a client's name
const LETTERHEAD_LINES = 14; // lines above a heading that can be letterhead, stamp or address
const CAN_BEGIN = /^\W{0,3}(?:[SDT]|\d|[A-Z].*SECTION)/i;

/** The lines of a page that may begin a section, from its top to its bottom; running headers are among them. */
export function headingsOf(lines: readonly TextLine[]): Heading[] {
  return lines.flatMap((line, index) => headingAt(lines, line, index) ?? []);
}

function headingAt(lines: readonly TextLine[], line: TextLine, index: number): Heading | undefined {
  if (!CAN_BEGIN.test(line.text)) return undefined;
  const found = readHeading(line.text);
  if (found === undefined) return undefined;
  const after = lines.slice(index + 1, index + 1 + PART_ONE_WITHIN);
  const opensPartOne = after.some(({ text }) => beginsPartOne(text) || isFirstArticle(text));
  const above = whatStandsAbove(lines.slice(0, index));
  if (found.form === 'bare' && !(opensPartOne && (above !== 'paragraphs' || isCapitals(line.text)))) return undefined;
  // "Section 26 05 19" begins a line of running text now and then
  if (found.form === 'mixed' && !(opensPartOne || above !== 'paragraphs')) return undefined;
  if (found.form === 'capitals' && above === 'paragraphs' && !opensPartOne && !found.alone) return undefined;
  const title = found.title ?? titleOf(found.rest, line, after) ?? titleAbove(lines[index - 1]);
  return { number: found.number, title, line: index, form: found.form, opensPartOne, above };
}

const numberAfterWord = (text: string) =>
  leadingNumberOfAnyEdition(text) ?? leadingNumberOfAnyEdition(text.replace(MISREAD, digitsFor));

const digitsFor = (written: string) => written.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');

type Read = { number: SectionNumber; rest: string; title?: string; form: Heading['form']; alone: boolean };

function readHeading(text: string): Read | undefined {
  const word = WORD.exec(text);
  if (word !== null) {
    const found = numberAfterWord(text.slice(word[0].length));
    if (found === undefined || isSentence(found.rest)) return undefined;
    const form = groupOf(word, 1) === groupOf(word, 1).toUpperCase() ? 'capitals' : 'mixed';
    return { ...found, form, alone: found.rest.trim() === '' };
  }
  const titled = endMarkOf(text) === undefined ? AFTER_TITLE.exec(text) : null;
  if (titled !== null && !isLabelled(text) && isCapitals(groupOf(titled, 1))) {
    const found = leadingNumberOfAnyEdition(text.slice(titled[0].length));
    if (found !== undefined) return { ...found, title: groupOf(titled, 1).trim(), form: 'capitals', alone: false };
  }
  const bare = leadingNumberOfAnyEdition(text);
  if (bare === undefined || !divisionIsKnown(bare.number)) return undefined;
  if ((isOf1995(bare.number) && !isCapitals(bare.rest)) || isSentence(bare.rest)) return undefined;
  return { ...bare, form: 'bare', alone: bare.rest.trim() === '' };
}

/** A reference goes on as a sentence ("Section 08 70 00." or "..., and"); a title does not. */
const isSentence = (rest: string) =>
  /^\s*(?:[.,;)]|(?:and|or|for|in|of|to|is|are|shall|as|with|through|thru)\b)/.test(rest) ||
  /\p{Ll}[.;]\s*$/u.test(rest);

function whatStandsAbove(above: readonly TextLine[]): Heading['above'] {
  if (above.some(({ text }) => endMarkOf(text) !== undefined)) return 'end';
  if (above.length > LETTERHEAD_LINES || above.some(({ text }) => isLabelled(text))) return 'paragraphs';
  return 'nothing';
}

/** The title stands after the number, or on the lines below it; a long one goes on below in the same way. */
function titleOf(rest: string, heading: TextLine, after: readonly TextLine[]): string | undefined {
  const parts = [rest.replace(/^[\s\-–—:]+/, '')].filter((part) => part !== '');
  let previous = heading;
  for (const line of after.slice(0, TITLE_LINES)) {
    const height = line.top - line.bottom;
    const near = previous.bottom - line.top < height * (parts.length === 0 ? 4 : 1.5);
    const goesOn = near && (parts.length === 0 || isCapitals(line.text));
    if (!goesOn || endsTitle(line.text)) break;
    parts.push(line.text.replace(/^[\s\-–—:]+/, ''));
    previous = line;
  }
  return parts.length > 0 ? parts.join(' ').trim() : undefined;
}

const endsTitle = (text: string) =>
  isLabelled(text) || beginsPartOne(text) || endMarkOf(text) !== undefined || /^PART\b/i.test(text);

/** Some books print the title over the number. */
const titleAbove = (line: TextLine | undefined): string =>
  line !== undefined && isCapitals(line.text) && !isLabelled(line.text) && endMarkOf(line.text) === undefined
    ? line.text
    : '';

export const isCapitals = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();
