import type { Baseline } from './straighten';

/** A word as tesseract gives it: its ink in pixels, `confidence` in percent. */
export type OcrWord = { text: string; confidence: number; bbox: Baseline };

/** A line as tesseract gives it, in pixels. */
export type OcrLine = {
  baseline: Baseline;
  rowAttributes: { rowHeight: number; descenders: number };
  bbox: Baseline;
  words: OcrWord[];
};

/** What tesseract found on an image that it had turned clockwise by `turned` radians, so that its lines lie nearly level. */
export type Recognized = { lines: OcrLine[]; turned: number };
