import type { Door } from '../../shared/contract/doors';
import type { TrueDoor } from './door-truth';
import type { Score } from './score';

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

const SAME = 0.5;
/** A traced opening is met by a box that, grown by a quarter, holds its middle. */
const GROWN = 0.25;

/** Compares the doors found with those there are, one with one; a pair may be one box or two. Doors of other pages do not count. */
export function scoreDoors(found: readonly Door[], there: readonly TrueDoor[]): Score {
  const { counted, met } = compare(found, there);
  const matched = new Set(met.flat());
  const missed = there.filter((_, index) => met[index]?.length === 0);
  const wrong = counted.filter((door) => !matched.has(door));
  return {
    right: there.length - missed.length,
    found: counted.length,
    there: there.length,
    misses: [
      ...missed.map(({ type, page, box, opening }) => `missed ${type} p${page} ${(box ?? opening)?.map(Math.round)}`),
      ...wrong.map(({ kind, page, bbox_display }) => `wrong ${kind} p${page} ${bbox_display.map(Math.round)}`),
    ],
  };
}

/** The doors found on pages whose doors are known, each with whether it is one: for the calibration of confidence. */
export function judgedDoors(found: readonly Door[], there: readonly TrueDoor[]): { door: Door; right: boolean }[] {
  const { counted, met } = compare(found, there);
  const matched = new Set(met.flat());
  return counted.map((door) => ({ door, right: matched.has(door) }));
}

/** `met` are for each true door those found that are it; doors of pages without a truth are not counted. */
function compare(found: readonly Door[], there: readonly TrueDoor[]): { counted: Door[]; met: Door[][] } {
  const pages = new Set(there.map(({ page }) => page));
  const counted = there.length === 0 ? [...found] : found.filter(({ page }) => pages.has(page));
  const met = there.map((truth) =>
    counted.filter((door) => door.page === truth.page && isMet(truth, door)).slice(0, truth.type === 'double' ? 2 : 1),
  );
  return { counted, met };
}

/** How many of the doors found are right: not the same as how many of the true ones were found when a pair is two boxes. */
export const rightOnes = ({ found, misses }: Score): number =>
  found - misses.filter((miss) => miss.startsWith('wrong')).length;

function isMet({ box, opening }: TrueDoor, door: Door): boolean {
  if (box !== undefined) return [door.bbox_display, ...leafBoxes(door)].some((one) => overlap(one, box) >= SAME);
  if (opening === undefined) return false;
  const [x0, y0, x1, y1] = door.bbox_display;
  const [x, y] = [(opening[0] + opening[2]) / 2, (opening[1] + opening[3]) / 2];
  const [right, down] = [(x1 - x0) * GROWN, (y1 - y0) * GROWN];
  return x > x0 - right && x < x1 + right && y > y0 - down && y < y1 + down;
}

/** The two halves of a pair's box, along its longer side, by the width of each leaf. */
function leafBoxes({ leaves, bbox_display: [x0, y0, x1, y1] }: Door): Box[] {
  const [a, b] = leaves;
  if (a === undefined || b === undefined) return [];
  return [a, b].flatMap(({ width_pt }): Box[] => {
    const part = width_pt / (a.width_pt + b.width_pt);
    const [right, down] = [x1 - x0, y1 - y0];
    return right > down
      ? [
          [x0, y0, x0 + right * part, y1],
          [x1 - right * part, y0, x1, y1],
        ]
      : [
          [x0, y0, x1, y0 + down * part],
          [x0, y1 - down * part, x1, y1],
        ];
  });
}

/** Intersection over union. */
export function overlap(a: Box, b: Box): number {
  const width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const area = (box: Box) => (box[2] - box[0]) * (box[3] - box[1]);
  return (width * height) / (area(a) + area(b) - width * height);
}
