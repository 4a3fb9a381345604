import type { Line } from '../../pdf/lines';
import { type Listing, listingOf } from '../toc/contents-page';
import { type Heading, headingsOf } from './headings';
import { type MarginNumber, marginNumbers } from './margin';
import { type EndMark, endMarkOf, isLabelled } from './marks';

/**
 * What one page of the book says about where sections are, as plain data that passes between threads. `page` is the
 * page of the file, 1-based. `ocrConfidence` (0 to 1) is how sure OCR was of its words; undefined for a text layer.
 */
export type PageEvidence = {
  page: number;
  ocrConfidence: number | undefined;
  headings: Heading[];
  /** The last end mark of the page, with the index of its line. */
  end: (EndMark & { line: number }) | undefined;
  /** Of its header and footer. */
  marginNumbers: MarginNumber[];
  listing: Listing | undefined;
  /** The page stands before a division or a volume, and holds little else. */
  divides: boolean;
};

const DIVIDER = /^(?:DIVISION\s+\d{1,2}\b|VOLUME\s+(?:\d+|[IVX]+|ONE|TWO|THREE|FOUR)\b|PROJECT\s+MANUAL\b)/i;
const DIVIDER_LINES = 25;
const SENTENCE = /\p{Ll}[.,;:]$/u;

/** Reads a page that has text. `lines` are from the top of the page to its bottom. */
export function evidenceOf(page: number, lines: readonly Line[], ocrConfidence?: number): PageEvidence {
  const headings = headingsOf(lines);
  const ends = lines.flatMap(({ text }, line) => {
    const mark = endMarkOf(text);
    return mark === undefined ? [] : [{ ...mark, line }];
  });
  const end = ends.at(-1);
  // a heading at the top of the page is no header that bears it out, and an end mark at the bottom no footer
  const opening = headings.findLast((heading) => heading.opensPartOne)?.line;
  const inMargin = marginNumbers(lines.filter(({ text }, line) => line !== opening && endMarkOf(text) === undefined));
  const inSection = headings.length > 0 || end !== undefined || inMargin.some(({ sure }) => sure);
  return {
    page,
    ocrConfidence,
    headings,
    end,
    marginNumbers: inMargin,
    listing: listingOf(lines),
    divides: !inSection && isDivider(lines),
  };
}

const isDivider = (lines: readonly Line[]) =>
  lines.length <= DIVIDER_LINES &&
  lines.some(({ text }) => DIVIDER.test(text)) &&
  !lines.some(({ text }) => isLabelled(text) || SENTENCE.test(text));
