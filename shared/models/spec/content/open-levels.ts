import type { ContentNode } from '../../../contract/content-result';
import type { Marker, Numbering } from './marker';

/** A node that can still take children; `left` in points is where its number stands, `textLeft` where its text does. */
export type Level = { node: ContentNode; style: string; value: number; left: number; textLeft: number };

/** Where a numbered line belongs: how many of the open levels stay open above it, and how its number is read. */
export type Position = { depth: number; numbering: Numbering };

const ALIGNED = 3; // points: the same indent
const SHIFTED = 40; // points: pages bound left and right, and hand-made indents
const SKIPPED = 4; // numbers that an edited list may leave out

/**
 * Where a line numbered `marker` at `left` belongs among the open levels, the outermost first; undefined when its number
 * continues no list and begins none, so that it is a line of text that happens to begin so.
 */
export function positionOf(marker: Marker, left: number, levels: readonly Level[]): Position | undefined {
  const { readings } = marker;
  return (
    sibling(readings, levels, (level, value) => value === level.value + 1 && Math.abs(left - level.left) <= SHIFTED) ??
    firstChild(readings, left, levels) ??
    sibling(
      readings,
      levels,
      (level, value) => value <= level.value + SKIPPED && Math.abs(left - level.left) <= ALIGNED,
    )
  );
}

function sibling(
  readings: readonly Numbering[],
  levels: readonly Level[],
  follows: (level: Level, value: number) => boolean,
): Position | undefined {
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    const numbering = level && readings.find(({ style, value }) => style === level.style && follows(level, value));
    if (numbering !== undefined) return { depth, numbering };
  }
  return undefined;
}

/** A list begins at 1, A or a bullet, under the deepest level that stands no further right. */
function firstChild(readings: readonly Numbering[], left: number, levels: readonly Level[]): Position | undefined {
  const numbering = readings.findLast(({ value }) => value <= 1);
  if (numbering === undefined) return undefined;
  const again = levels.findLastIndex(
    ({ style, left: known }) => style === numbering.style && Math.abs(left - known) <= ALIGNED,
  );
  if (again >= 0) return { depth: again, numbering };
  const parent = levels.findLastIndex((level) => level.left <= left + ALIGNED && level.style !== numbering.style);
  return { depth: Math.max(parent, outermost(levels)) + 1, numbering };
}

/** Lists stand in an article, or in a PART that has none, wherever on the page these are printed. */
export const outermost = (levels: readonly Level[]): number =>
  levels.findLastIndex(({ node }) => node.kind === 'part' || node.kind === 'article');
