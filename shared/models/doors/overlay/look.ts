import type { Colour, Pen } from '../../pdf/shapes';
import type { OverlayDoor } from './overlay-door';

/** Told apart by colour-blind readers too (the palette of Okabe and Ito, 2008), and none is the black of line work. */
const COLOURS = new Map<string, Colour>([
  ['single', [0, 114, 178]],
  ['double', [213, 94, 0]],
  ['overhead', [0, 158, 115]],
  ['sliding', [204, 72, 157]],
]);
const OTHER_KINDS: Colour = [150, 100, 0];

/** Doors less sure than this are dashed, in half the width. */
const SURE = 0.8;

export const colourOf = (kind: string): Colour => COLOURS.get(kind) ?? OTHER_KINDS;

export const isSure = ({ confidence }: Pick<OverlayDoor, 'confidence'>): boolean => confidence >= SURE;

/** Of an image whose longer side has so many pixels: the width of a line, and the em of a label, which stays legible. */
export const sizesFor = (longSide: number) => ({
  line: Math.max(1, longSide / 1400),
  em: Math.max(10, longSide / 210),
});
export type Sizes = ReturnType<typeof sizesFor>;

export const penOf = (door: Pick<OverlayDoor, 'kind' | 'confidence'>, { line }: Sizes): Pen => ({
  colour: colourOf(door.kind),
  ...(isSure(door) ? { width: line } : { width: line / 2, dash: 3 * line }),
});
