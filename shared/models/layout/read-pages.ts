import { ocrConfidence } from '../ocr/confidence';
import { isScan } from '../ocr/is-scan';
import { type Ocr, readScans } from '../ocr/ocr';
import { type OcrReport, ocrReport } from '../ocr/ocr-report';
import type { PdfDocument } from '../pdf/document';
import type { PdfPage } from '../pdf/page';
import { bookFault, type FailedPage, type PageFault } from '../pdf/page-fault';
import type { ReadPage } from './rows';

/** Called after pages are read, and waited for. */
export type OnPage = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** What a result says of the pages behind it. Page numbers count from 1. */
export type PagesReport = {
  page_count: number;
  pages_without_text: number[];
  pages_failed: { page: number; code: PageFault }[];
  ocr?: OcrReport;
};

const AT_ONCE = 16;

type Reading = FailedPage | { page: number; content: PdfPage; scan: boolean };

/** The words of every page, those of scans by `ocr`. Throws JobFault as `PdfDocument.readPages` does, and when no page can be read. */
export async function readDocument(
  document: PdfDocument,
  onPage?: OnPage,
  ocr?: Ocr,
): Promise<{ pages: ReadPage[]; report: PagesReport }> {
  const { pageCount } = document;
  const readings: Reading[] = [];
  for (let from = 1; from <= pageCount; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, pageCount - from + 1) }, (_, index) => from + index);
    readings.push(
      ...document.readPages<Reading>(numbers, (page, content, marks) => ({
        page,
        content,
        scan: isScan(content, marks.drawn),
      })),
    );
    const done = readings.filter((reading) => 'fails' in reading || !reading.scan).length;
    if (done > 0) await onPage?.(done, pageCount);
  }
  const failed = readings.filter((reading) => 'fails' in reading);
  const [first] = failed;
  if (first !== undefined && failed.length === pageCount) throw bookFault(first.fails);
  return withScans(readings, onPage, ocr);
}

async function withScans(readings: readonly Reading[], onPage: OnPage | undefined, ocr: Ocr | undefined) {
  const opened = readings.flatMap((reading) => ('fails' in reading ? [] : [reading]));
  const scans = opened.filter(({ scan }) => scan).map(({ page }) => page);
  let done = readings.length - scans.length;
  const read =
    ocr === undefined
      ? new Map<number, PdfPage>()
      : await readScans(ocr, scans, () => onPage?.(++done, readings.length));
  const pages = opened.map(({ page, content }): ReadPage => {
    const scanned = read.get(page);
    return { page, source: scanned === undefined ? 'text' : 'ocr', content: scanned ?? content };
  });
  const confidences = new Map(
    pages.flatMap(({ page, source, content }) => {
      const sure = source === 'ocr' ? ocrConfidence(content.words) : undefined;
      return sure === undefined ? [] : [[page, sure] as const];
    }),
  );
  const notRead = scans.filter((page) => !read.has(page));
  const about = ocrReport(ocr !== undefined, confidences, notRead);
  const report: PagesReport = {
    page_count: readings.length,
    pages_without_text: pages.filter(({ content }) => content.words.length === 0).map(({ page }) => page),
    pages_failed: readings.flatMap((reading) =>
      'fails' in reading ? [{ page: reading.page, code: reading.fails }] : [],
    ),
    ...(about === undefined ? {} : { ocr: about }),
  };
  return { pages, report };
}
