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

/** A page as it was read; `confidence`, from 0 to 1, is that of its text. */
export type SurePage = ReadPage & { confidence: number };

const VISIBLE = /[^\p{C}\p{Z}\ufffd]/u; // a font without a table of its characters gives none
const WIDE = 0.9; // of the lines of a column end before its right edge

/** The lines of all pages as they are read, without those that are repeated in the margins. */
export function textLines(pages: readonly SurePage[]): TextLine[] {
  const shown = pages.map((page) => ({
    page,
    height: shownSize(page.content).tall,
    lines: linesOf(page.content),
  }));
  const running = runningLines(shown);
  return shown.flatMap(({ page, lines }) => {
    const own = lines.filter((line) => !running.has(line) && VISIBLE.test(line.text));
    return readingOrder(own).flatMap((group) => {
      const column = columnOf(group);
      return group.map((line) => textLine(line, page, column));
    });
  });
}

function textLine(line: Line, { page, source, content, confidence }: SurePage, column: TextLine['column']): TextLine {
  const base = contentLine(line, page, content);
  return {
    ...base,
    text: withoutLeader(base.text),
    cells: base.cells.map((cell) => ({ ...cell, text: withoutLeader(cell.text) })),
    size: median(line.words.map(({ top, bottom }) => top - bottom)),
    bold: line.words.every(({ bold }) => bold === true),
    scanned: source === 'ocr',
    column,
    confidence: base.ocrConfidence ?? confidence,
  };
}

/** A row of dots that leads to a page number says as much in one sign. */
const withoutLeader = (text: string): string => text.replace(/ *(?:\. ?){5,}/g, ' … ').trim();

function columnOf(lines: readonly Line[]): TextLine['column'] {
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.min(...rights.slice(Math.floor(WIDE * (rights.length - 1)))),
  };
}
