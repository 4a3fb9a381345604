import { boldTextOn } from './bold-text';
import { type Drawn, drawnOn } from './drawn';
import { PageTooComplex } from './page-fault';
import { type Paths, readPaths } from './paths';
import type { PdfEngine, Pdfium } from './pdfium';
import { type Box, readWords, type Word } from './words';

/** `box` is the visible page (CropBox) in PDF user space; `rotation` is how far a viewer turns it clockwise. */
export type Frame = { box: Box; rotation: 0 | 90 | 180 | 270 };

export type PdfPage = Frame & { words: Word[] };

/** A page with its paths, as drawings are read; `userUnit` is the size of a unit of its user space in points. */
export type PdfSheet = PdfPage & { paths: Paths; userUnit: number };

const ROTATIONS = [0, 90, 180, 270] as const;

/** What is on a page besides words, looked at when asked for. `paths` throws PageTooComplex. `userUnit` as in PdfSheet. */
export type PageMarks = { drawn(): Drawn; boldText(): Box[]; paths(): Paths; userUnit(): number };

/** A page as it is open. `characters` are as PDFium counts them. */
export type OpenPage = { content: PdfPage; characters: number; marks: Omit<PageMarks, 'userUnit'> };

/** Reads an open page, by its address. Throws PageTooComplex. */
export function readPage(engine: PdfEngine, pdfium: Pdfium, page: number): OpenPage {
  const { exports } = pdfium;
  if (exports.FPDFPage_CountObjects(page) > engine.objectsOnPage) throw new PageTooComplex('too many objects');
  const { words, characters } = readWords(pdfium, page, engine.charactersOnPage);
  if (pdfium.memoryRefused()) throw new PageTooComplex('too much memory');
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
  rotation: ROTATIONS[pdfium.exports.FPDFPage_GetRotation(page) & 3] ?? 0,
});

function pageBox({ exports, view }: Pdfium, page: number): Box {
  const rect = exports.malloc(16);
  exports.FPDF_GetPageBoundingBox(page, rect);
  const memory = view();
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => memory.getFloat32(rect + offset, true));
  exports.free(rect);
  return { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 };
}
