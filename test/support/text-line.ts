import type { TextLine } from '../../shared/models/reading/text-lines';

/** A line of 10 point type that stands at the left edge of a column from 72 to 540 points and fills half of it. */
export const textLine = (text: string, own: Partial<TextLine> = {}): TextLine => ({
  page: 1,
  text,
  cells: [{ left: 72, right: 300, text }],
  bbox: { x1: 72, y1: 700, x2: 300, y2: 710 },
  running: false,
  left: 72,
  right: 300,
  bottom: 700,
  top: 710,
  size: 10,
  bold: false,
  scanned: false,
  column: { left: 72, right: 540 },
  confidence: 1,
  ...own,
});
