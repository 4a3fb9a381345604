import { askedPages } from '../../domain/asked-pages';
import { DOOR_DETECTOR } from '../../domain/models';
import { openPdf, type PdfDocument } from '../pdf/document';
import type { FailedPage } from '../pdf/page-fault';
import type { PdfEngine } from '../pdf/pdfium';
import { type DetectedSheet, detectSheet } from './detect-sheet';
import { type DoorResult, doorResult } from './result';

/** Looks for doors on one page, 1-based. Throws JobFault as `PdfDocument.readPages` does. */
export function detectPage(document: PdfDocument, page: number): DetectedSheet | FailedPage {
  const [found] = document.readPages([page], (_page, content, marks) =>
    detectSheet({ ...content, paths: marks.paths() }, page),
  );
  return found ?? { page, fails: 'PAGE_DAMAGED' };
}

/** The doors on the pages asked for, 1-based, or on all. Throws JobFault as `openPdf` and `PdfDocument.readPages` do. */
export function detectDoors(engine: PdfEngine, bytes: Uint8Array, pages?: readonly number[]): DoorResult {
  const document = openPdf(engine, bytes);
  const { present, missing } = askedPages(pages ?? null, document.pageCount);
  return doorResult(
    present.map((page) => detectPage(document, page)),
    missing,
  );
}

export const doorDetector = { name: DOOR_DETECTOR.model, version: DOOR_DETECTOR.version, run: detectDoors } as const;
