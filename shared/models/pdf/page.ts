import { PageTooComplex } from './page-fault';
import type { PdfEngine, Pdfium } from './pdfium';
import { type Box, readWords, type Word } from './words';

/** `box` is the visible page (CropBox) in PDF user space; `rotation` is how far a viewer turns it clockwise. */
export type PdfPage = { words: Word[]; box: Box; rotation: 0 | 90 | 180 | 270 };

const ROTATIONS = [0, 90, 180, 270] as const;

/** A page, and how many characters PDFium found on it. */
type LoadedPage = { content: PdfPage; characters: number };

/** Reads the page of the index (from 0); null when the file has no page there that loads. Throws PageTooComplex. */
export function loadPage(engine: PdfEngine, pdfium: Pdfium, document: number, index: number): LoadedPage | null {
  const { exports } = pdfium;
  const page = exports.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  if (exports.FPDFPage_CountObjects(page) > engine.objectsOnPage) throw new PageTooComplex('too many objects');
  const { words, characters } = readWords(pdfium, page, engine.charactersOnPage);
  const box = pageBox(pdfium, page);
  const rotation = ROTATIONS[exports.FPDFPage_GetRotation(page) & 3] ?? 0;
  exports.FPDF_ClosePage(page);
  return { content: { words, box, rotation }, characters };
}

function pageBox({ exports, view }: Pdfium, page: number): Box {
  const rect = exports.malloc(16);
  exports.FPDF_GetPageBoundingBox(page, rect);
  const memory = view();
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => memory.getFloat32(rect + offset, true));
  exports.free(rect);
  return { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 };
}
