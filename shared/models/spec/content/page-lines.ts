import type { LeftOut, PageBox } from '../../../contract/pages-read';
import { ocrConfidence } from '../../ocr/confidence';
import { isScan } from '../../ocr/is-scan';
import { type Ocr, readScans } from '../../ocr/ocr';
import { analysed } from '../../pdf/analysed';
import type { PdfDocument } from '../../pdf/document';
import { type Line, linesOf } from '../../pdf/lines';
import type { PdfPage } from '../../pdf/page';
import { shownSize, userSpace } from '../../pdf/upright';
import type { Box } from '../../pdf/words';
import { runningLines } from '../book/running-lines';

/** Words that stand together on a line; the next cell is a column's gap away. */
export type Cell = { left: number; right: number; text: string };

/** A line as the section's tree is built from it: box in points of the page as shown, `bbox` in PDF user space. */
export type ContentLine = Box & {
  page: number;
  text: string;
  cells: Cell[];
  bbox: PageBox;
  running: boolean;
  /** From 0 to 1, of a line that OCR read. */
  ocrConfidence?: number | undefined;
};

/**
 * Which pages were read, and why a page has no lines or not all of them. `ocrConfidence` is of the pages that OCR read,
 * by page; `notRead` are the scans that it did not.
 */
export type PagesRead = {
  lines: Map<number, ContentLine[]>;
  withoutText: Set<number>;
  failed: LeftOut[];
  ocrConfidence: Map<number, number>;
  notRead: Set<number>;
};

const PAGES_AT_ONCE = 32; // between two reports of progress
const COLUMN_GAP = 14; // points: more than two sentences or justified words stand apart in 12 point type

/** Reads the pages `wanted` (1-based, ascending) once each, scanned ones by `ocr` if it is given. Throws JobFault as PdfDocument.readPages does. */
export async function readPages(
  document: PdfDocument,
  wanted: readonly number[],
  onPage?: (done: number, of: number) => Promise<void> | void,
  ocr?: Ocr,
): Promise<PagesRead> {
  const contents = new Map<number, PdfPage>();
  const failed: LeftOut[] = [];
  const scans: number[] = [];
  for (let from = 0; from < wanted.length; from += PAGES_AT_ONCE) {
    const pages = wanted.slice(from, from + PAGES_AT_ONCE);
    const readings = document.readPages(pages, (page, content, marks) => ({
      page,
      content,
      scan: isScan(content, marks.drawn),
    }));
    for (const reading of readings) {
      if ('fails' in reading) failed.push({ page: reading.page, code: reading.fails });
      else contents.set(reading.page, reading.content);
      if ('scan' in reading && reading.scan) scans.push(reading.page);
    }
    const done = contents.size + failed.length - scans.length;
    if (done > 0) await onPage?.(done, wanted.length);
  }
  let done = wanted.length - scans.length;
  const onScan = () => {
    done += 1;
    return onPage?.(done, wanted.length);
  };
  const byOcr = ocr === undefined ? new Map<number, PdfPage>() : await readScans(ocr, scans, onScan);

  const notRead = scans.filter((page) => !byOcr.has(page));
  for (const [page, content] of byOcr) contents.set(page, content);
  return analysed(() => ({ ...pagesRead(contents, new Set(notRead)), failed }));
}

/** Takes the pages apart into lines, and tells which of these run from page to page. */
function pagesRead(contents: ReadonlyMap<number, PdfPage>, notRead: Set<number>): Omit<PagesRead, 'failed'> {
  const read = { lines: new Map(), withoutText: new Set<number>(), ocrConfidence: new Map(), notRead };
  const shown: { page: number; height: number; lines: ContentLine[] }[] = [];
  for (const [page, content] of contents) {
    if (content.words.length === 0 || notRead.has(page)) read.withoutText.add(page);
    if (content.words.length === 0) continue;
    const confidence = ocrConfidence(content.words);
    if (confidence !== undefined) read.ocrConfidence.set(page, confidence);
    const lines = linesOf(content).map((line) => contentLine(line, page, content));
    shown.push({ page, height: shownSize(content).tall, lines });
  }
  const running = runningLines(shown);
  for (const { page, lines } of shown) {
    for (const line of lines) line.running = running.has(line);
    read.lines.set(page, lines);
  }
  return read;
}

/** A line of a page as content is built from it, not yet known to run. */
export function contentLine(line: Line, page: number, content: PdfPage): ContentLine {
  const { left, right, top, bottom, text } = line;
  const bbox = pageBox(userSpace(line, content));
  const confidence = ocrConfidence(line.words);
  return {
    left,
    right,
    top,
    bottom,
    text,
    page,
    cells: cellsOf(line),
    bbox,
    running: false,
    ocrConfidence: confidence,
  };
}

function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  for (const { left, right, text } of line.words) {
    const cell = cells.at(-1);
    if (cell === undefined || left - cell.right > COLUMN_GAP) cells.push({ left, right, text });
    else {
      cell.right = right;
      cell.text = `${cell.text} ${text}`;
    }
  }
  return cells;
}

const tenth = (points: number) => Math.round(points * 10) / 10;

function pageBox({ left, bottom, right, top }: Box): PageBox {
  return { x1: tenth(left), y1: tenth(bottom), x2: tenth(right), y2: tenth(top) };
}
