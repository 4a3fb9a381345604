import type { Paths } from '../pdf/paths';
import type { Box } from '../pdf/words';
import { around } from './found-door';
import { isDoorLayer } from './layer-names';
import { type Segment, segmentAt } from './segments';

/** Wider than a leaf can be, and drawn as a strip: in widths of the median leaf, and in its own thicknesses. */
const LEAST_WIDTH = 2.2;
const LEAST_ASPECT = 8;
/** Of the median radius: lines as near belong to one door. */
const TOUCHING = 0.1;

/**
 * Overhead doors have no swing: they are known by their layer only, as long strips on it that belong to no leaf. Sheets
 * without layers give none.
 */
export function overheadDoors(paths: Paths, leaves: readonly Box[], radius: number): { box: Box; layer: string }[] {
  const doorLayers = new Map([...paths.layers].filter(([, name]) => isDoorLayer(name)));
  const boxes: { box: Box; layer: string }[] = [];
  for (const [line, number] of paths.lineLayers.entries()) {
    const layer = doorLayers.get(number);
    if (layer === undefined) continue;
    const box = boxOf(segmentAt(paths.lines, line));
    if (!leaves.some((leaf) => touch(leaf, box, 0))) boxes.push({ box, layer });
  }
  return cluster(boxes, TOUCHING * radius).filter(({ box }) => {
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    const [long, short] = [Math.max(width, height), Math.min(width, height)];
    return long >= LEAST_WIDTH * radius && long >= LEAST_ASPECT * short;
  });
}

const boxOf = ([x1, y1, x2, y2]: Segment): Box => ({
  left: Math.min(x1, x2),
  bottom: Math.min(y1, y2),
  right: Math.max(x1, x2),
  top: Math.max(y1, y2),
});

const touch = (a: Box, b: Box, gap: number) =>
  a.left <= b.right + gap && b.left <= a.right + gap && a.bottom <= b.top + gap && b.bottom <= a.top + gap;

/** Joins what touches, sweeping from left to right; a cluster is closed once the sweep has passed it. */
function cluster(boxes: readonly { box: Box; layer: string }[], gap: number): { box: Box; layer: string }[] {
  const done: { box: Box; layer: string }[] = [];
  let open: { box: Box; layer: string }[] = [];
  for (const one of boxes.toSorted((a, b) => a.box.left - b.box.left)) {
    done.push(...open.filter(({ box }) => box.right + gap < one.box.left));
    open = open.filter(({ box }) => box.right + gap >= one.box.left);
    const met = open.filter(({ box }) => touch(box, one.box, gap));
    open = open.filter((other) => !met.includes(other));
    open.push({ box: around([one.box, ...met.map(({ box }) => box)]), layer: one.layer });
  }
  return [...done, ...open];
}
