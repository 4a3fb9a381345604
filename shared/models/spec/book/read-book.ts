import { openPdf } from '../../pdf/document';
import type { Bookmark } from '../../pdf/outline';
import type { PdfEngine } from '../../pdf/pdfium';
import type { PageEvidence } from './page-evidence';
import { type PageReading, readPage } from './read-pages';

/** Called after each page and waited for, so that a caller may write how far the work is. */
export type OnProgress = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** A book as read: the evidence of each page with text, in order, and the pages (1-based) that gave none. */
export type ReadBook = {
  pageCount: number;
  outline: Bookmark[];
  pages: PageEvidence[];
  withoutText: number[];
  unreadable: number[];
};

/** Reads every page once. Throws JobFault as `openPdf` and `PdfDocument.readPage` do. */
export async function readBook(engine: PdfEngine, bytes: Uint8Array, onProgress?: OnProgress): Promise<ReadBook> {
  const document = openPdf(engine, bytes);
  const readings: PageReading[] = [];
  for (let page = 1; page <= document.pageCount; page += 1) {
    readings.push(readPage(document, page));
    await onProgress?.(page, document.pageCount);
  }
  return { pageCount: document.pageCount, outline: document.outline(), ...sortReadings(readings) };
}

function sortReadings(readings: PageReading[]): Pick<ReadBook, 'pages' | 'withoutText' | 'unreadable'> {
  const sorted: Pick<ReadBook, 'pages' | 'withoutText' | 'unreadable'> = { pages: [], withoutText: [], unreadable: [] };
  for (const reading of readings.sort((a, b) => a.page - b.page)) {
    if (!('fails' in reading)) sorted.pages.push(reading);
    else if (reading.fails === 'no-text') sorted.withoutText.push(reading.page);
    else sorted.unreadable.push(reading.page);
  }
  return sorted;
}
