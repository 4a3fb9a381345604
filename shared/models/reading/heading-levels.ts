import type { HeadingMark } from './heading-marks';

const DEEPEST = 6; // of Markdown
const MOST_SIZES = 3;
const OFTEN = 3; // headings of one size: a large title on the cover sets no numbered heading a level down
const ONE_SIZE = 1.07; // sizes that differ by less are meant to be the same

/**
 * Tells the level of a heading, 1 for the outermost, by the marks of all headings of the document: bookmarks by their
 * depth, then larger type before smaller, then numbers by their rank, then what is only bold.
 */
export function headingLevels(marks: readonly HeadingMark[]): (mark: HeadingMark) => number {
  const depths = ascending(marks.flatMap((mark) => (mark.by === 'bookmark' ? [mark.depth] : [])));
  const ranks = ascending(marks.flatMap((mark) => (mark.by === 'number' ? [mark.rank] : [])));
  const sizes = clusters(marks.flatMap((mark) => (mark.by === 'size' ? [mark.size] : [])));
  const often = sizes.filter((size) => marks.filter((mark) => isOfSize(mark, size)).length >= OFTEN).length;
  const above = {
    size: depths.length,
    number: depths.length + often,
    bold: depths.length + sizes.length + ranks.length,
  };
  const level = (mark: HeadingMark): number => {
    if (mark.by === 'bookmark') return 1 + depths.indexOf(mark.depth);
    if (mark.by === 'size') return 1 + above.size + sizes.findIndex((size) => isOfSize(mark, size));
    if (mark.by === 'number') return 1 + above.number + ranks.indexOf(mark.rank);
    return 1 + above.bold;
  };
  return (mark) => Math.min(DEEPEST, level(mark));
}

const isOfSize = (mark: HeadingMark, size: number): boolean => mark.by === 'size' && mark.size * ONE_SIZE >= size;

const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The largest sizes, each the first of those that are about the same; the last stands for all that are smaller too. */
function clusters(sizes: readonly number[]): number[] {
  const found: number[] = [];
  let last = Infinity;
  for (const size of ascending(sizes).reverse()) {
    if (size * ONE_SIZE >= last) continue;
    found.push(size);
    last = size;
  }
  return found.length <= MOST_SIZES ? found : [...found.slice(0, MOST_SIZES - 1), 0];
}
