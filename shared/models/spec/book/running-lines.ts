import { NUMBER_PATTERN } from '../number/section-number';
import { headingsOf } from './headings';
import { beginsPartOne, endMarkOf, isLabelled } from './marks';
import type { TextLine } from './text-line';

/** A page as its lines from top to bottom; `height` in points, of the page as shown. */
export type PageOfLines = { height: number; lines: readonly TextLine[] };

const MARGIN = 0.16; // of the page's height, at the top and at the bottom
const MOST_LINES = 7; // of a header or a footer
const SLOT_POINTS = 4;
const NEAR_PAGES = 2; // odd and even pages can have margins of their own
const PAGE_NUMBER = new RegExp(
  `^\\W*(?:(?:PAGE|PG\\.?|P\\.)\\s*)?(?:${NUMBER_PATTERN}\\s*[-–—/]\\s*)?(?:\\d{1,4}|[ivxl]+)(?:\\s*(?:OF|/)\\s*\\d{1,4})?\\W*$`,
  'i',
);

type Zone = 'header' | 'footer';

/**
 * The running headers, footers and page numbers of each page, as indexes into its lines. A line runs when the page
 * before or after has the same words in the same place, whatever the digits; when it is a page number at the edge; or
 * when it stands further out than one that runs. Pages are in the order of the book; a section's heading never runs.
 */
export function runningLines(pages: readonly PageOfLines[]): ReadonlySet<number>[] {
  const margins = pages.map((page) => ({ header: marginLines(page, 'header'), footer: marginLines(page, 'footer') }));
  const keys = pages.map(({ lines }, page) => ({
    header: new Set(margins[page]?.header.map((index) => keyOf(lines[index]))),
    footer: new Set(margins[page]?.footer.map((index) => keyOf(lines[index]))),
  }));
  const repeats = (page: number, zone: Zone, line: TextLine | undefined) => {
    const key = keyOf(line);
    for (let distance = 1; distance <= NEAR_PAGES; distance += 1) {
      if (keys[page - distance]?.[zone].has(key) || keys[page + distance]?.[zone].has(key)) return true;
    }
    return false;
  };
  return pages.map(({ lines }, page) => {
    const running = new Set<number>();
    for (const zone of ['header', 'footer'] as const) {
      const margin = margins[page]?.[zone] ?? []; // from the edge inwards
      const innermost = margin.findLastIndex(
        (index, depth) =>
          repeats(page, zone, lines[index]) || (depth === 0 && PAGE_NUMBER.test(lines[index]?.text ?? '')),
      );
      for (const index of margin.slice(0, innermost + 1)) running.add(index);
    }
    return running;
  });
}

/** Indexes of the lines that could run, from the page's edge inwards, up to the first that is a section's own. */
function marginLines({ height, lines }: PageOfLines, zone: Zone): number[] {
  const headings = new Set(headingsOf(lines).flatMap(({ line, opensPartOne }) => (opensPartOne ? [line] : [])));
  const fromEdge = zone === 'header' ? lines.keys() : [...lines.keys()].reverse();
  const margin: number[] = [];
  for (const index of fromEdge) {
    const line = lines[index];
    if (line === undefined || margin.length >= MOST_LINES || !isInMargin(line, height, zone)) break;
    if (headings.has(index) || isOwn(line.text)) break;
    margin.push(index);
  }
  return margin;
}

const isInMargin = ({ top, bottom }: TextLine, height: number, zone: Zone) =>
  zone === 'header' ? bottom > height * (1 - MARGIN) : top < height * MARGIN;

const isOwn = (text: string) => isLabelled(text) || beginsPartOne(text) || endMarkOf(text) !== undefined;

const keyOf = (line: TextLine | undefined) =>
  line === undefined ? '' : `${Math.round(line.bottom / SLOT_POINTS)} ${line.text.replace(/\d+/g, '#').toUpperCase()}`;
