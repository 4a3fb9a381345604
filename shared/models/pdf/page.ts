import { boldTextOn } from './bold-text';
import { type Drawn, drawnOn } from './drawn';
import { PageTooComplex } from './page-fault';
import { type Paths, readPaths } from './paths';
import type { PdfEngine, Pdfium } from './pdfium';
import { RECT_BYTES, rectAt } from './rect';
import { type Box, readWords, type Word } from './words';

/** `box` is the visible page (CropBox) in PDF user space; `rotation` is how far a viewer turns it clockwise. */
export type Frame = { box: Box; rotation: 0 | 90 | 180 | 270 };

export type PdfPage = Frame & { words: Word[] };

/** A page with its paths, as drawings are read; `userUnit` is the size of a unit of its user space in points. */
export type PdfSheet = PdfPage & { paths: Paths; userUnit: number };

/** What is on a page besides words, looked at when asked for. `paths` throws PageTooComplex. `userUnit` as in PdfSheet. */
export type PageMarks = { drawn(): Drawn; boldText(): Box[]; paths(): Paths; userUnit(): number };

/** A page as it is open. `characters` are as PDFium counts them. */
export type OpenPage = { content: PdfPage; characters: number; marks: Omit<PageMarks, 'userUnit'> };

/** Reads an open page, by its address. Throws PageTooComplex. */
export function readPage(engine: PdfEngine, pdfium: Pdfium, page: number): OpenPage {
  const { exports } = pdfium;
  if (exports.FPDFPage_CountObjects(page) > engine.objectsOnPage) throw new PageTooComplex('too many objects');
  const { words, characters } = readWords(pdfium, page, engine.charactersOnPage);
  return {
    content: { words, ...pageFrame(pdfium, page) },
    characters,
    marks: {
      drawn: () => drawnOn(pdfium, page),
      boldText: () => boldTextOn(pdfium, page),
      paths: () => readPaths(pdfium, page, engine.segmentsOnPage),
    },
  };
}

/** How an open page is cropped and turned. */
export const pageFrame = (pdfium: Pdfium, page: number): Frame => ({
  box: pageBox(pdfium, page),
  rotation: pageRotation(pdfium, page),
});

function pageRotation({ exports }: Pdfium, page: number): Frame['rotation'] {
  const quarters = exports.FPDFPage_GetRotation(page);
  if (quarters === 1) return 90;
  if (quarters === 2) return 180;
  return quarters === 3 ? 270 : 0;
}

function pageBox({ exports, view }: Pdfium, page: number): Box {
  const rect = exports.malloc(RECT_BYTES);
  exports.FPDF_GetPageBoundingBox(page, rect);
  const box = rectAt(view(), rect);
  exports.free(rect);
  return box;
}
