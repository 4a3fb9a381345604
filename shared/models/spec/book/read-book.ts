import type { LeftOut, OcrReport } from '../../../contract/pages-read';
import { type Ocr, readScans } from '../../ocr/ocr';
import { ocrReport } from '../../ocr/ocr-report';
import { analysed } from '../../pdf/analysed';
import { openPdf } from '../../pdf/document';
import type { Bookmark } from '../../pdf/outline';
import { bookFault } from '../../pdf/page-fault';
import type { PdfEngine } from '../../pdf/pdfium';
import { claimedPages, countRead, newClaims } from './page-claims';
import type { PageEvidence } from './page-evidence';
import { answerOf, startPageWorkers } from './page-workers';
import { contentEvidence, isScanned, type PageReading, readPages } from './read-page';

/** Called as pages are read, and waited for, so that a caller may write how far the work is. */
export type OnProgress = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** The evidence of each page with text, in order, and the pages (1-based) that gave none or not all of theirs. */
type SortedReadings = { pages: PageEvidence[]; withoutText: number[]; failed: LeftOut[] };

export type ReadBook = SortedReadings & { pageCount: number; outline: Bookmark[] | null; ocr: OcrReport | undefined };

/**
 * Reads every page once, in this thread and, where there are cores for it and the book is long, in others beside it.
 * Scanned pages are read by `ocr` after that, if it is given. Throws JobFault as `openPdf` and
 * `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function readBook(
  engine: PdfEngine,
  bytes: Uint8Array,
  onProgress?: OnProgress,
  ocr?: Ocr,
): Promise<ReadBook> {
  const document = openPdf(engine, bytes);
  const { pageCount } = document;
  const claims = newClaims(pageCount);
  const workers = startPageWorkers(engine, bytes, claims);
  try {
    const outline = document.outline();
    const readings: PageReading[] = [];
    for (const pages of claimedPages(claims)) {
      const read = readPages(document, pages);
      readings.push(...read);
      const done = read.filter((reading) => !isScanned(reading)).length;
      if (done > 0) await onProgress?.(countRead(claims, done), pageCount);
    }
    for (const worker of workers) readings.push(...(await answerOf(worker)));
    const scans = await withOcr(readings, ocr, onProgress);
    const sorted = sortReadings(scans.readings);
    const [first] = sorted.failed;
    if (first !== undefined && sorted.failed.length === pageCount) throw bookFault(first.code);
    return { pageCount, outline, ...sorted, ocr: scans.report };
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** Puts what OCR reads in the place of scans. A scan that it did not read stays one. */
async function withOcr(readings: PageReading[], ocr: Ocr | undefined, onProgress: OnProgress | undefined) {
  const scans = readings
    .filter(isScanned)
    .map(({ page }) => page)
    .sort((a, b) => a - b);
  let done = readings.length - scans.length;
  const onPage = () => {
    done += 1;
    return onProgress?.(done, readings.length);
  };
  const read = ocr === undefined ? new Map() : await readScans(ocr, scans, onPage);
  const replaced = analysed(() =>
    readings.map((reading): PageReading => {
      const content = isScanned(reading) ? read.get(reading.page) : undefined;
      if (content === undefined) return reading;
      return contentEvidence(reading.page, content) ?? { page: reading.page, fails: 'no-text' };
    }),
  );
  const confidences = new Map(
    replaced.flatMap((reading) =>
      'fails' in reading || reading.ocrConfidence === undefined ? [] : [[reading.page, reading.ocrConfidence]],
    ),
  );
  const notRead = scans.filter((page) => !read.has(page));
  return { readings: replaced, report: ocrReport(ocr !== undefined, confidences, notRead) };
}

function sortReadings(readings: PageReading[]): SortedReadings {
  const sorted: SortedReadings = { pages: [], withoutText: [], failed: [] };
  for (const reading of readings.sort((a, b) => a.page - b.page)) {
    if (!('fails' in reading)) sorted.pages.push(reading);
    else if (reading.fails === 'no-text' || reading.fails === 'scan') sorted.withoutText.push(reading.page);
    else sorted.failed.push({ page: reading.page, code: reading.fails });
    if ('fails' in reading && reading.fails === 'scan' && reading.stamp !== undefined) sorted.pages.push(reading.stamp);
  }
  return sorted;
}
