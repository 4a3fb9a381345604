import { SURE } from '../../contract/door-result';
import type { PageBox } from '../../contract/pages-read';
import { median } from '../median';

type Found = { page: number; kind: string; bbox: PageBox; confidence: number };
type OnSheet = { page: number; size: readonly [number, number]; doors: number };

/** A door's longer side, in that of its page's median door; a pair is twice as wide, what slides or rolls wider still. */
const SMALLEST = 0.4;
const LARGEST = 3;
const WIDE_KINDS = new Set(['double', 'sliding', 'overhead', 'opening']);
/** Fewer doors on a page do not tell what is usual on it. */
const ENOUGH_TO_COMPARE = 4;
/** In the longer side of the sheet: no door is half as long. */
const LARGEST_OF_SHEET = 0.5;

const longerSide = ({ bbox: { x1, y1, x2, y2 } }: Found): number => Math.max(x2 - x1, y2 - y1);

/** The longer side, in points, that a page's sure doors have in the middle; undefined when they are too few to tell. */
const usualSide = (doors: Found[]): number | undefined => {
  const sides = doors.filter(({ confidence }) => confidence >= SURE).map(longerSide);
  return sides.length < ENOUGH_TO_COMPARE ? undefined : median(sides);
};

const isPlausible = (door: Found, usual: number | undefined, sheetSide: number): boolean => {
  const side = longerSide(door);
  if (side <= 0 || side >= LARGEST_OF_SHEET * sheetSide) return false;
  if (usual === undefined) return true;
  return side >= SMALLEST * usual && (side <= LARGEST * usual || WIDE_KINDS.has(door.kind));
};

/**
 * What a reader of a stored result sees: doors at least so sure, of a size that a door can have on its sheet and beside
 * the sheet's sure doors. Counts are those of the doors left; who asks for less certainty loses none of them.
 */
export function visibleDoors<Door extends Found, Sheet extends OnSheet, Result extends object>(
  stored: Result & { doors: Door[]; sheets: Sheet[] },
  minConfidence: number,
) {
  const usual = new Map(
    [...Map.groupBy(stored.doors, ({ page }) => page)].map(([page, all]) => [page, usualSide(all)]),
  );
  const sheetSide = new Map(stored.sheets.map(({ page, size }) => [page, Math.max(...size)]));
  const doors = stored.doors.filter(
    (door) =>
      door.confidence >= minConfidence &&
      isPlausible(door, usual.get(door.page), sheetSide.get(door.page) ?? Number.POSITIVE_INFINITY),
  );
  const counts = Map.groupBy(doors, ({ page }) => page);
  return {
    ...stored,
    doors,
    doors_found: doors.length,
    min_confidence: minConfidence,
    sheets: stored.sheets.map((sheet) => ({ ...sheet, doors: counts.get(sheet.page)?.length ?? 0 })),
  };
}
