import { askedPages } from '../../domain/asked-pages';
import { DOOR_DETECTOR } from '../../domain/models';
import { openPdf, type PdfDocument } from '../pdf/document';
import type { PdfSheet } from '../pdf/page';
import type { PdfEngine } from '../pdf/pdfium';
import { classifySheet } from '../sheets/classify-sheet';
import { detectSheet } from './detect-sheet';
import { type DoorResult, doorResult, type SheetReading } from './door-result';
import { scanDpi } from './raster/scan-dpi';

/** `onlyPlans`: sheets whose title names kinds of drawing without doors are not looked at. */
type Look = { onlyPlans: boolean };

/** A sheet to be read by its image, drawn with so many dots an inch. */
type Scan = { scanned: PdfSheet; dpi: number };

/** Looks for doors on one page, 1-based. Throws JobFault as `PdfDocument.readPages` does. */
export function detectPage(document: PdfDocument, page: number, { onlyPlans }: Look): SheetReading {
  const [found] = document.readPages<SheetReading | Scan>([page], (_page, content, marks) => {
    const sheet = onlyPlans ? classifySheet(content) : undefined;
    if (sheet?.can_hold_doors === false) return { page, skipped: sheet.drawing_type };
    const read = { ...content, paths: marks.paths(), userUnit: marks.userUnit() };
    const dpi = scanDpi(read.paths, marks.drawn);
    return dpi === undefined ? detectSheet(read, page) : { scanned: read, dpi };
  });
  if (found !== undefined && 'scanned' in found) {
    return document.drawPage(page, found.dpi, (image) => detectSheet(found.scanned, page, image));
  }
  return found ?? { page, fails: 'PAGE_DAMAGED' };
}

/** The doors on the pages asked for, 1-based, or on all. Throws JobFault as `openPdf` and `PdfDocument.readPages` do. */
export function detectDoors(engine: PdfEngine, bytes: Uint8Array, pages?: readonly number[]): DoorResult {
  const document = openPdf(engine, bytes);
  const { present, missing } = askedPages(pages ?? null, document.pageCount);
  return doorResult(
    present.map((page) => detectPage(document, page, { onlyPlans: false })),
    missing,
  );
}

export const doorDetector = { name: DOOR_DETECTOR.model, version: DOOR_DETECTOR.version, run: detectDoors } as const;
