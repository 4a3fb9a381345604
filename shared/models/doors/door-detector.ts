import { DOOR_DETECTOR } from '../../domain/models';
import { openPdf } from '../pdf/document';
import type { PdfEngine } from '../pdf/pdfium';
import { detectSheet, type Sheet } from './detect-sheet';
import type { Door } from './door-result';
import { scanDpi } from './raster/scan-dpi';

/** What a door-detector job finds. `pages_analyzed` counts the pages that were read; one that is damaged has no sheet. */
export type DoorResult = { doors: Door[]; doors_found: number; pages_analyzed: number; sheets: Sheet[] };

/**
 * The doors on the pages given, 1-based, or on all; pages that the file does not have are passed over.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do.
 */
export function detectDoors(engine: PdfEngine, bytes: Uint8Array, pages?: readonly number[]): DoorResult {
  const document = openPdf(engine, bytes);
  const asked = pages ?? Array.from({ length: document.pageCount }, (_, index) => index + 1);
  const inFile = [...new Set(asked)].filter((page) => page >= 1 && page <= document.pageCount);
  const read = document.readPages(inFile, (page, content, marks) => {
    const sheet = { ...content, paths: marks.paths() };
    const dpi = scanDpi(sheet.paths, marks.drawn);
    return dpi === undefined ? detectSheet(sheet, page) : { page, scanned: sheet, dpi };
  });
  const doors: Door[] = [];
  const sheets: Sheet[] = [];
  for (const one of read) {
    const found =
      'scanned' in one
        ? document.drawPage(one.page, one.dpi, (image) => detectSheet(one.scanned, one.page, image))
        : one;
    if ('fails' in found) continue;
    doors.push(...found.doors);
    sheets.push(found.sheet);
  }
  return { doors, doors_found: doors.length, pages_analyzed: sheets.length, sheets };
}

export const doorDetector = { name: DOOR_DETECTOR.model, version: DOOR_DETECTOR.version, run: detectDoors } as const;
