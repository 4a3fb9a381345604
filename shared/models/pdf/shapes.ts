/** What is drawn over a page, in pixels of its image: origin top-left, y downwards. */

export type Colour = readonly [red: number, green: number, blue: number];

/** Strokes and fills are opaque but for `opacity`, 0 to 1; a dash is as long as the gap after it. */
export type Pen = { colour: Colour; width: number; dash?: number };

export type Segment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

export type PathShape = {
  path: readonly Segment[];
  stroke?: Pen;
  fill?: { colour: Colour; opacity: number };
};

/** One line in bold Helvetica; (x, y) is the left end of its baseline, `size` the em. */
export type TextShape = { text: string; x: number; y: number; size: number; colour: Colour };

export type Shape = PathShape | TextShape;
