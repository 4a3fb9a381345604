import type { OcrReport, PageFault } from '../../contract/pages-read';
import { askedPages } from '../../domain/asked-pages';
import { ocrConfidence } from '../ocr/confidence';
import { isScan } from '../ocr/is-scan';
import { type Ocr, readScans } from '../ocr/ocr';
import { ocrReport } from '../ocr/ocr-report';
import type { PdfDocument } from '../pdf/document';
import type { PdfPage } from '../pdf/page';
import { bookFault, type FailedPage } from '../pdf/page-fault';
import type { Box, Word } from '../pdf/words';
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

/** Pages as they were read, in order, and what is to be said of them. */
export type ReadDocument = { pages: ReadPage[]; report: PagesReport };

/**
 * The words of the pages `asked` for (1-based, ascending), or of all, those of scans by `ocr`.
 * Throws JobFault as `PdfDocument.readPages` does, and when no page can be read.
 */
export async function readDocument(
  document: PdfDocument,
  onPage?: OnPage,
  ocr?: Ocr,
  asked: readonly number[] = askedPages(null, document.pageCount).present,
): Promise<ReadDocument> {
  const readings: Reading[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    readings.push(
      ...document.readPages<Reading>(asked.slice(from, from + AT_ONCE), (page, content, marks) => ({
        page,
        content: { ...content, words: withBold(content.words, marks.boldText()) },
        scan: isScan(content, marks.drawn),
      })),
    );
    const done = readings.filter((reading) => 'fails' in reading || !reading.scan).length;
    if (done > 0) await onPage?.(done, asked.length);
  }
  const failed = readings.filter((reading) => 'fails' in reading);
  const [first] = failed;
  if (first !== undefined && failed.length === asked.length) throw bookFault(first.fails);
  const read = await withScans(readings, onPage, ocr);
  return { ...read, report: { ...read.report, page_count: document.pageCount } };
}

/** The words, those whose middle lies in one of `areas` as bold. */
function withBold(words: Word[], areas: readonly Box[]): Word[] {
  if (areas.length === 0) return words;
  return words.map((word) => {
    const [x, y] = [(word.left + word.right) / 2, (word.bottom + word.top) / 2];
    const bold = areas.some(({ left, bottom, right, top }) => left <= x && x <= right && bottom <= y && y <= top);
    return bold ? { ...word, bold } : word;
  });
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
  const report = {
    pages_without_text: pages.filter(({ content }) => content.words.length === 0).map(({ page }) => page),
    pages_failed: readings.flatMap((reading) =>
      'fails' in reading ? [{ page: reading.page, code: reading.fails }] : [],
    ),
    ...(about === undefined ? {} : { ocr: about }),
  };
  return { pages, report };
}
