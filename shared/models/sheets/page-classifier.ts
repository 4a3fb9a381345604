import type { ClassifiedPage, ClassifyResult } from '../../contract/page-classes';
import { askedPages } from '../../domain/asked-pages';
import { PAGE_CLASSIFIER } from '../../domain/models';
import { openPdf } from '../pdf/document';
import type { PageMarks, PdfPage } from '../pdf/page';
import { bookFault } from '../pdf/page-fault';
import type { PdfEngine } from '../pdf/pdfium';
import { classifySheet, unreadSheet } from './classify-sheet';
import { sheetBookmarks } from './sheet-bookmarks';
import { goOnInBook } from './text-of-book';

/** Called as pages are read, and waited for. */
type OnPage = (pagesDone: number, pageCount: number) => Promise<void> | void;

const AT_ONCE = 16;

/**
 * Classifies the pages given, 1-based, or all.
 * Throws JobFault as `openPdf` and `PdfDocument.readPages` do, and when no page at all can be read.
 */
export async function classifyPages(
  engine: PdfEngine,
  bytes: Uint8Array,
  pages?: readonly number[],
  onPage?: OnPage,
): Promise<ClassifyResult> {
  const document = openPdf(engine, bytes);
  const { present, missing } = askedPages(pages ?? null, document.pageCount);
  const bookmarks = sheetBookmarks(document.outline() ?? []);
  const classified = (page: number, content: PdfPage, marks: PageMarks): ClassifiedPage => ({
    page_number: page,
    ...(content.words.length === 0 && marks.drawn().objects === 0
      ? unreadSheet('BLANK')
      : classifySheet(content, bookmarks.get(page))),
  });
  const read: ClassifiedPage[] = [];
  const failed: ClassifyResult['pages_failed'] = [];
  for (let from = 0; from < present.length; from += AT_ONCE) {
    for (const page of document.readPages(present.slice(from, from + AT_ONCE), classified)) {
      if ('fails' in page) failed.push({ page: page.page, code: page.fails });
      else read.push(page);
    }
    await onPage?.(read.length + failed.length, present.length);
  }
  const [first] = failed;
  if (first !== undefined && read.length === 0) throw bookFault(first.code);
  const classes = goOnInBook(read);
  return {
    pages_analyzed: classes.length,
    by_drawing_type: byDrawingType(classes),
    pages: classes,
    pages_failed: failed,
    pages_not_in_document: missing,
  };
}

function byDrawingType(pages: readonly ClassifiedPage[]): ClassifyResult['by_drawing_type'] {
  const by: ClassifyResult['by_drawing_type'] = {};
  for (const { page_number, drawing_type } of pages) by[drawing_type] = [...(by[drawing_type] ?? []), page_number];
  return by;
}

export const pageClassifier = {
  name: PAGE_CLASSIFIER.model,
  version: PAGE_CLASSIFIER.version,
  run: classifyPages,
} as const;
