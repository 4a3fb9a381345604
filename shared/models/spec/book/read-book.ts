import { openPdf } from '../../pdf/document';
import type { Bookmark } from '../../pdf/outline';
import type { PdfEngine } from '../../pdf/pdfium';
import { claimedPages, countRead, newClaims } from './page-claims';
import type { PageEvidence } from './page-evidence';
import { answerOf, startPageWorkers } from './page-workers';
import { type PageReading, readPage } from './read-page';

/** Called as pages are read, and waited for, so that a caller may write how far the work is. */
export type OnProgress = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** The evidence of each page with text, in order, and the pages (1-based) that gave none. */
type SortedReadings = { pages: PageEvidence[]; withoutText: number[]; unreadable: number[] };

export type ReadBook = SortedReadings & { pageCount: number; outline: Bookmark[] };

/**
 * Reads every page once, in this thread and, where there are cores for it and the book is long, in others beside it.
 * Throws JobFault as `openPdf` and `PdfDocument.readPage` do.
 */
export async function readBook(engine: PdfEngine, bytes: Uint8Array, onProgress?: OnProgress): Promise<ReadBook> {
  const document = openPdf(engine, bytes);
  const { pageCount } = document;
  const claims = newClaims(pageCount);
  const workers = startPageWorkers(engine, bytes, claims);
  try {
    const outline = document.outline();
    const readings: PageReading[] = [];
    for (const page of claimedPages(claims)) {
      readings.push(readPage(document, page));
      await onProgress?.(countRead(claims), pageCount);
    }
    for (const worker of workers) readings.push(...(await answerOf(worker)));
    return { pageCount, outline, ...sortReadings(readings) };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function sortReadings(readings: PageReading[]): SortedReadings {
  const sorted: SortedReadings = { pages: [], withoutText: [], unreadable: [] };
  for (const reading of readings.sort((a, b) => a.page - b.page)) {
    if (!('fails' in reading)) sorted.pages.push(reading);
    else if (reading.fails === 'no-text') sorted.withoutText.push(reading.page);
    else sorted.unreadable.push(reading.page);
  }
  return sorted;
}
