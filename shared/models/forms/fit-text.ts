import type { PDFFont, PDFTextField } from '@cantoo/pdf-lib';

const SMALLEST = 4; // points; what is smaller nobody can read
const LARGEST_AUTOMATIC = 12; // points, as viewers choose where the form leaves the size to them
const STEP = 0.5;
const PADDING = 1; // points, as the library leaves within the border
const LINE_HEIGHT = 1.2; // of the font's height, as the library sets lines
const LONGEST_PARAGRAPH = 3000; // characters; the library's time to set one grows faster than the square of its length

/** The room that a widget gives its text, in points. */
type Room = { width: number; height: number };

const roomsOf = (field: PDFTextField): Room[] =>
  field.acroField.getWidgets().map((widget) => {
    const { width, height } = widget.getRectangle();
    const rotation = widget.getAppearanceCharacteristics()?.getRotation() ?? 0;
    const [across, up] = rotation % 180 === 0 ? [width, height] : [height, width];
    const margin = ((widget.getBorderStyle()?.getWidth() ?? 0) + PADDING) * 2;
    return { width: Math.abs(across) - margin, height: Math.abs(up) - margin };
  });

/** The size that the form asks for, in points; 0 when it leaves that to the viewer. */
const askedSize = (field: PDFTextField): number => {
  const [widget] = field.acroField.getWidgets();
  const appearance = widget?.getDefaultAppearance() ?? field.acroField.getDefaultAppearance() ?? '';
  return Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0);
};

/** The paragraphs of a text as the widths of their words, in points at size 1. */
const measured = (text: string, font: PDFFont): number[][] =>
  text.split(/\r\n|\r|\n/).map((paragraph) => paragraph.split(' ').map((word) => font.widthOfTextAtSize(word, 1)));

/** How many lines a paragraph takes within `width`; Infinity when one of its words is wider. */
function linesTaken(words: readonly number[], space: number, width: number): number {
  if (words.some((word) => word >= width)) return Number.POSITIVE_INFINITY;
  let [lines, used] = [1, -space];
  for (const word of words) {
    used += space + word;
    if (used < width) continue;
    lines += 1;
    used = word;
  }
  return lines;
}

/**
 * The size in points in which a text has room in each widget of its field: the one that the form asks for, or a smaller
 * one. Null when it has none in any size that can be read. A comb has a cell for each character, and so always has.
 */
export function fittingSize(field: PDFTextField, text: string, font: PDFFont): number | null {
  const asked = askedSize(field);
  if (field.isCombed()) return asked;
  const paragraphs = measured(text, font);
  if (text.split('\n').some(({ length }) => length > LONGEST_PARAGRAPH)) return null;
  const [rooms, space, unit] = [roomsOf(field), font.widthOfTextAtSize(' ', 1), font.heightAtSize(1)];
  const across = paragraphs.flat().reduce((sum, word) => sum + word + space, -space);

  const fits = ({ width, height }: Room, size: number): boolean => {
    if (!field.isMultiline()) return across * size <= width && unit * size <= height + PADDING * 2;
    const lines = paragraphs.reduce((sum, words) => sum + linesTaken(words, space, width / size), 0);
    return lines * unit * size * LINE_HEIGHT <= height;
  };
  const byHeight = field.isMultiline()
    ? Number.POSITIVE_INFINITY
    : Math.min(...rooms.map(({ height }) => height)) / unit;
  const automatic = Math.max(SMALLEST, Math.floor(Math.min(LARGEST_AUTOMATIC, byHeight)));
  for (let size = asked > 0 ? asked : automatic; size >= SMALLEST; size -= STEP) {
    if (rooms.every((room) => fits(room, size))) return size;
  }
  return null;
}
