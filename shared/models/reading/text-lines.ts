import type { ReadPage } from '../layout/rows';
import { median } from '../median';
import { type Line, linesOf } from '../pdf/lines';
import { shownSize } from '../pdf/upright';
import { runningLines } from '../spec/book/running-lines';
import { type ContentLine, contentLine } from '../spec/content/page-lines';
import { readingOrder } from './reading-order';

/**
 * A line as it is read. `size` is the height of its type, `column` the edges of the column that it stands in, both in
 * points; `confidence` is that of its text.
 */
export type TextLine = ContentLine & {
  size: number;
  bold: boolean;
  scanned: boolean;
  column: { left: number; right: number };
  confidence: number;
};

const VISIBLE = /[^\p{C}\p{Z}\ufffd]/u; // a font without a table of its characters gives none
const WIDE = 0.9; // of the lines of a column end before its right edge

/** The lines of all pages as they are read, without those that are repeated in the margins. `confidences` are of the pages, in their order. */
export function textLines(pages: readonly ReadPage[], confidences: readonly number[]): TextLine[] {
  const ofPages = pages.map(({ content }) => linesOf(content));
  const shown = pages.map(({ content }, index) => ({ height: shownSize(content).tall, lines: ofPages[index] ?? [] }));
  const running = runningLines(shown);
  return pages.flatMap((page, index) => {
    const own = (ofPages[index] ?? []).filter((line) => !running.has(line) && VISIBLE.test(line.text));
    const confidence = confidences[index] ?? 0;
    return readingOrder(own).flatMap((group) => {
      const column = columnOf(group);
      return group.map((line) => textLine(line, page, column, confidence));
    });
  });
}

function textLine(line: Line, { page, source, content }: ReadPage, column: TextLine['column'], sure: number): TextLine {
  const base = contentLine(line, page, content);
  return {
    ...base,
    text: withoutLeader(base.text),
    cells: base.cells.map((cell) => ({ ...cell, text: withoutLeader(cell.text) })),
    size: median(line.words.map(({ top, bottom }) => top - bottom)),
    bold: line.words.every(({ bold }) => bold === true),
    scanned: source === 'ocr',
    column,
    confidence: base.ocrConfidence ?? sure,
  };
}

/** A row of dots that leads to a page number says as much in one sign. */
const withoutLeader = (text: string): string => text.replace(/ *(?:\. ?){5,}/g, ' … ').trim();

function columnOf(lines: readonly Line[]): TextLine['column'] {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: rights[Math.floor(WIDE * (rights.length - 1))] ?? 0,
  };
}
