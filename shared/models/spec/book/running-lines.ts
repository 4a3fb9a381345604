import type { Box } from '../../pdf/words';

/** A line of a page as shown: points, origin at the lower left corner of the page. */
export type TextLine = Box & { text: string };

/** `height` of the page as shown, in points; the lines from its top to its bottom. */
export type PageOfLines = { height: number; lines: readonly TextLine[] };

type MarginLine = { index: number; y: number; atTop: boolean; masked: string; words: readonly string[] };

const MARGIN = 0.2; // of the page's height, at the top and at the bottom
const MARGIN_LINES = 7; // a letterhead has up to this many
const NEIGHBOURS = 8; // pages looked at before and after: a header may change with each section
const SAME_HEIGHT = 3; // points that one running line may move between pages
const ALIKE = 0.5; // of the words of two footers that name different sections
const LEAST_WORDS = 2;
const SETTLED = 0.6; // of the pages around have a running line at a height that is one of theirs

const PAGE_NUMBER = /^(?:page\s+)?[-–—]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—]?(?:\s+of\s+\d{1,4})?$/i;
const HEADING = /^(?:SECTION|DOCUMENT)\b\W*\d/;
/** Lines of the text that come again on other pages, and are text all the same. */
const STRUCTURE = /^(?:PART\s|\W*END\s+OF\s|(?:\d{1,3}|[A-Za-z]{1,2})[.)]\s|\d{1,2}\.\d{1,2}\s)/i;

/**
 * For each page the indexes of its lines that are running headers, footers or page numbers: they stand in the margin
 * and come again, but for their numbers, on the pages around. `pages` follow each other in the book.
 */
export function runningLines(pages: readonly PageOfLines[]): ReadonlySet<number>[] {
  const margins = pages.map(marginLines);
  const repeated = margins.map((lines, page) => lines.filter((line) => isRepeated(line, margins, page)));
  return margins.map((lines, page) => {
    const around = neighbours(repeated, page);
    const running = lines.filter(
      (line) =>
        repeated[page]?.includes(line) ||
        isSettled(line, around) ||
        PAGE_NUMBER.test(pages[page]?.lines[line.index]?.text ?? ''),
    );
    const outside = lines.filter((line) => running.some((inner) => isOutside(line, inner)));
    return new Set([...running, ...outside].map(({ index }) => index));
  });
}

const neighbours = <T>(pages: readonly T[], page: number): T[] => [
  ...pages.slice(Math.max(0, page - NEIGHBOURS), page),
  ...pages.slice(page + 1, page + 1 + NEIGHBOURS),
];

/** Found on two of the pages around, or word for word and in place on the one before or after. */
function isRepeated(line: MarginLine, margins: readonly MarginLine[][], page: number): boolean {
  const around = neighbours(margins, page);
  const beside = [margins[page - 1], margins[page + 1]];
  const twice = around.filter((other) => other.some((known) => comesAgain(line, known))).length >= 2;
  const telling = line.words.length > 2 || line.masked.includes('#'); // and no sentence's last word
  return (
    twice ||
    (telling && beside.some((other) => other?.some((known) => sameText(line, known) && sameHeight(line, known))))
  );
}

/** It stands where most pages around have a running line: a footer that names another section on each of them. */
const isSettled = (line: MarginLine, around: readonly MarginLine[][]): boolean =>
  around.length > 2 &&
  around.filter((other) => other.some((known) => Math.abs(known.y - line.y) <= 1)).length >= SETTLED * around.length;

/** The text has no lines between a running line and the edge of the page. */
const isOutside = (line: MarginLine, inner: MarginLine): boolean =>
  line.atTop === inner.atTop && !HEADING.test(line.masked) && (line.atTop ? line.y > inner.y : line.y < inner.y);

const sameHeight = (a: MarginLine, b: MarginLine) => Math.abs(a.y - b.y) <= SAME_HEIGHT;
const sameText = (a: MarginLine, b: MarginLine) => a.atTop === b.atTop && a.masked === b.masked;

/** A line of several words may move up or down with the length of the footer it belongs to. */
const comesAgain = (a: MarginLine, b: MarginLine) =>
  sameHeight(a, b) ? sameText(a, b) || likeness(a, b) >= ALIKE : a.words.length > 2 && sameText(a, b);

/** The share of the shorter line's words that both begin and end with: footers differ in the section they name. */
function likeness({ words: a }: MarginLine, { words: b }: MarginLine): number {
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a[before] === b[before]) before += 1;
  let after = 0;
  while (before + after < shorter && a.at(-1 - after) === b.at(-1 - after)) after += 1;
  return before + after < LEAST_WORDS ? 0 : (before + after) / shorter;
}

function marginLines({ height, lines }: PageOfLines): MarginLine[] {
  return lines.flatMap((line, index) => {
    const y = (line.top + line.bottom) / 2;
    const atTop = index < MARGIN_LINES && y > height * (1 - MARGIN);
    const atBottom = index >= lines.length - MARGIN_LINES && y < height * MARGIN;
    if ((!atTop && !atBottom) || STRUCTURE.test(line.text)) return [];
    // a section's heading stands where the last one's did, under another number; only the same number again is a header
    const heading = HEADING.test(line.text);
    const masked = heading ? line.text : line.text.toLowerCase().replace(/\d+/g, '#');
    const words = heading ? [] : masked.split(' ');
    return [{ index, y, atTop, masked, words }];
  });
}
