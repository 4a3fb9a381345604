import type { Shape } from '../../pdf/shapes';
import { rectangle } from './door-shapes';
import type { ImageSpace, Point, Rect } from './image-space';
import { colourOf, isSure, type Sizes } from './look';
import type { OverlayDoor } from './overlay-door';

/** Of the em: what a character of bold Helvetica takes about, wide ones and others, and what stands around a line of them. */
const WIDE_CHARACTER = 0.74;
const CHARACTER = 0.57;
const MARGIN = 0.15;
const LINE = 1.15;
const BASELINE = 0.85;
const MOST_CHARACTERS = 16;
const WHITE = [255, 255, 255] as const;
const BACKING = 0.8;

/** The door's mark, or the first half of its id's digits where it has none; how sure it is where that is little. */
export function labelOf(door: OverlayDoor): string {
  const name = door.tag?.text.slice(0, MOST_CHARACTERS) ?? door.id.replace(/^door_/, '').slice(0, 6);
  return isSure(door) ? name : `${name} ${Math.round(door.confidence * 100)}%`;
}

/** A line of text on a ground that the sheet is seen through a little; (left, top) is where its ground begins. */
export function labelShapes(text: string, kind: string, rect: Rect, { em }: Sizes): Shape[] {
  return [
    { path: rectangle(rect), fill: { colour: WHITE, opacity: BACKING } },
    { text, x: rect.left + MARGIN * em, y: rect.top + BASELINE * em, size: em, colour: colourOf(kind) },
  ];
}

export const labelSize = (text: string, { em }: Sizes) => ({
  wide: [...text].reduce((sum, one) => sum + (/[A-Z%]/.test(one) ? WIDE_CHARACTER : CHARACTER), 2 * MARGIN) * em,
  tall: LINE * em,
});

/** Where each door's label stands: beside its box, on the side where it hides the least of doors, tags and other labels. */
export function placeLabels(
  doors: readonly OverlayDoor[],
  space: ImageSpace,
  sizes: Sizes,
): { door: OverlayDoor; rect: Rect }[] {
  const taken = doors.flatMap(({ bbox, tag }) => [space.rect(bbox), ...(tag === null ? [] : [space.rect(tag.bbox)])]);
  return doors.map((door) => {
    const box = space.rect(door.bbox);
    const { wide, tall } = labelSize(labelOf(door), sizes);
    const gap = sizes.line * 2;
    const reach = {
      left: box.left - wide - gap,
      top: box.top - tall - gap,
      right: box.right + wide + gap,
      bottom: box.bottom + tall + gap,
    };
    const near = taken.filter((other) => meet(reach, other));
    const { rect } = placesAround(box, wide, tall, gap)
      .map((place) => ({ rect: place, cost: cost(place, near, space) }))
      .reduce((best, place) => (place.cost < best.cost ? place : best));
    taken.push(rect);
    return { door, rect };
  });
}

/** Above, below, right, left and at the corners, the preferred first. */
function placesAround({ left, top, right, bottom }: Rect, wide: number, tall: number, gap: number): Rect[] {
  const middle = (left + right - wide) / 2;
  const centre = (top + bottom - tall) / 2;
  const [above, below, before, after] = [top - tall - gap, bottom + gap, left - wide - gap, right + gap];
  const places: Point[] = [
    [middle, above],
    [middle, below],
    [after, centre],
    [before, centre],
    [after, above],
    [before, above],
    [after, below],
    [before, below],
    [left, above],
    [right - wide, above],
    [left, below],
    [right - wide, below],
  ];
  return places.map(([x, y]) => ({ left: x, top: y, right: x + wide, bottom: y + tall }));
}

/** The area, in pixels, that a place would hide, or would lose beyond the edge of the image. */
function cost(place: Rect, taken: readonly Rect[], { width, height }: ImageSpace): number {
  const inside = overlap(place, { left: 0, top: 0, right: width, bottom: height });
  const outside = (place.right - place.left) * (place.bottom - place.top) - inside;
  return taken.reduce((sum, other) => sum + overlap(place, other), 10 * Math.max(0, outside));
}

const meet = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
