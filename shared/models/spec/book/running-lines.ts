import { NUMBER_PATTERN } from '../number/section-number';
import { headingsOf } from './headings';
import { beginsPartOne, endMarkOf, isLabelled } from './marks';
import type { TextLine } from './text-line';

/** A page as its lines from top to bottom; `height` in points, of the page as shown. */
export type PageOfLines<Line extends TextLine> = { height: number; lines: readonly Line[] };

const MARGIN = 0.16; // of the page's height, at the top and at the bottom
const MOST_LINES = 7; // of a header or a footer
const SLOT_POINTS = 4;
const NEAR_PAGES = 2; // odd and even pages can have margins of their own
const PAGE_NUMBER = new RegExp(
  `^\\W*(?:(?:PAGE|PG\\.?|P\\.)\\s*)?(?:${NUMBER_PATTERN}\\s*[-–—/]\\s*)?(?:\\d{1,4}|[ivxl]+)(?:\\s*(?:OF|/)\\s*\\d{1,4})?\\W*$`,
  'i',
);

const ZONES = ['header', 'footer'] as const;
type Zone = (typeof ZONES)[number];

/**
 * Of the lines of all pages those that are running headers, footers and page numbers. A line runs when the page
 * before or after has the same words in the same place, whatever the digits; when it is a page number at the edge; or
 * when it stands further out than one that runs. Pages are in the order of the book; a section's heading never runs.
 */
export function runningLines<Line extends TextLine>(pages: readonly PageOfLines<Line>[]): ReadonlySet<Line> {
  const margins = pages.map((page) => ({ header: marginLines(page, 'header'), footer: marginLines(page, 'footer') }));
  const keys = margins.map(({ header, footer }) => ({
    header: new Set(header.map(keyOf)),
    footer: new Set(footer.map(keyOf)),
  }));
  const repeats = (page: number, zone: Zone, line: Line) => {
    const key = keyOf(line);
    for (let distance = 1; distance <= NEAR_PAGES; distance += 1) {
      if (keys[page - distance]?.[zone].has(key) || keys[page + distance]?.[zone].has(key)) return true;
    }
    return false;
  };
  const running = new Set<Line>();
  for (const [page, margin] of margins.entries()) {
    for (const zone of ZONES) {
      const innermost = margin[zone].findLastIndex(
        (line, depth) => repeats(page, zone, line) || (depth === 0 && PAGE_NUMBER.test(line.text)),
      );
      for (const line of margin[zone].slice(0, innermost + 1)) running.add(line);
    }
  }
  return running;
}

/** The lines that could run, from the page's edge inwards, up to the first that is a section's own. */
function marginLines<Line extends TextLine>({ height, lines }: PageOfLines<Line>, zone: Zone): Line[] {
  const headings = new Set(headingsOf(lines).flatMap(({ line, opensPartOne }) => (opensPartOne ? [line] : [])));
  const fromEdge = zone === 'header' ? lines.entries() : [...lines.entries()].reverse();
  const margin: Line[] = [];
  for (const [index, line] of fromEdge) {
    if (margin.length >= MOST_LINES || !isInMargin(line, height, zone)) break;
    if (headings.has(index) || isOwn(line.text)) break;
    margin.push(line);
  }
  return margin;
}

const isInMargin = ({ top, bottom }: TextLine, height: number, zone: Zone) =>
  zone === 'header' ? bottom > height * (1 - MARGIN) : top < height * MARGIN;

const isOwn = (text: string) => isLabelled(text) || beginsPartOne(text) || endMarkOf(text) !== undefined;

const keyOf = ({ bottom, text }: TextLine) =>
  `${Math.round(bottom / SLOT_POINTS)} ${text.replace(/\d+/g, '#').toUpperCase()}`;
