import { openPdf } from '../../pdf/document';
import type { Bookmark } from '../../pdf/outline';
import { bookFault, type PageFault } from '../../pdf/page-fault';
import type { PdfEngine } from '../../pdf/pdfium';
import { claimedPages, countRead, newClaims } from './page-claims';
import type { PageEvidence } from './page-evidence';
import { answerOf, startPageWorkers } from './page-workers';
import { type PageReading, readPages } from './read-page';

/** Called as pages are read, and waited for, so that a caller may write how far the work is. */
export type OnProgress = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** A page (1-based) that was left out, and why, as a result names it. */
export type LeftOut = { page: number; code: PageFault };

/** The evidence of each page with text, in order, and the pages (1-based) that gave none. */
type SortedReadings = { pages: PageEvidence[]; withoutText: number[]; failed: LeftOut[] };

export type ReadBook = SortedReadings & { pageCount: number; outline: Bookmark[] | null };

/**
 * Reads every page once, in this thread and, where there are cores for it and the book is long, in others beside it.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function readBook(engine: PdfEngine, bytes: Uint8Array, onProgress?: OnProgress): Promise<ReadBook> {
  const document = openPdf(engine, bytes);
  const { pageCount } = document;
  const claims = newClaims(pageCount);
  const workers = startPageWorkers(engine, bytes, claims);
  try {
    const outline = document.outline();
    const readings: PageReading[] = [];
    for (const pages of claimedPages(claims)) {
      readings.push(...readPages(document, pages));
      await onProgress?.(countRead(claims, pages.length), pageCount);
    }
    for (const worker of workers) readings.push(...(await answerOf(worker)));
    const sorted = sortReadings(readings);
    const [first] = sorted.failed;
    if (first !== undefined && sorted.failed.length === pageCount) throw bookFault(first.code);
    return { pageCount, outline, ...sorted };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

function sortReadings(readings: PageReading[]): SortedReadings {
  const sorted: SortedReadings = { pages: [], withoutText: [], failed: [] };
  for (const reading of readings.sort((a, b) => a.page - b.page)) {
    if (!('fails' in reading)) sorted.pages.push(reading);
    else if (reading.fails === 'no-text') sorted.withoutText.push(reading.page);
    else sorted.failed.push({ page: reading.page, code: reading.fails });
  }
  return sorted;
}
