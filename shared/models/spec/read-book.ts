import type { PdfDocument } from '../pdf/document';
import { linesOf } from '../pdf/lines';
import { endsSection, type Heading, headingsOf } from './headings';
import { runningNumberOf } from './running-number';
import type { SectionNumber } from './section-number';
import { type TocEntry, tocEntriesOf } from './toc-lines';

/** What one page says about where sections are. A page of the table of contents says nothing about the body. */
export type PageEvidence = {
  page: number;
  tocEntries: TocEntry[];
  headings: Heading[];
  runningNumber: SectionNumber | undefined;
  endsSection: boolean;
};

export type Book = { pages: PageEvidence[]; pagesWithoutText: number[]; unreadablePages: number[] };

/** Called after each page and waited for, so that a caller may write how far the work is. */
export type OnProgress = (pagesDone: number, pageCount: number) => Promise<void> | void;

/** Reads every page once, in order. Throws JobFault as PdfDocument.readPage does. */
export async function readBook(document: PdfDocument, onProgress?: OnProgress): Promise<Book> {
  const book: Book = { pages: [], pagesWithoutText: [], unreadablePages: [] };
  let bodyBegun = false;
  for (let page = 1; page <= document.pageCount; page += 1) {
    const content = document.readPage(page);
    if (content === null) {
      book.unreadablePages.push(page);
    } else if (content.words.length === 0) {
      book.pagesWithoutText.push(page);
    } else {
      const lines = linesOf(content);
      const previous = book.pages.at(-1);
      const afterToc = previous?.page === page - 1 && previous.tocEntries.length > 0;
      const evidence = readEvidence(page, tocEntriesOf(lines, !bodyBegun || afterToc), lines);
      bodyBegun ||= evidence.headings.length > 0;
      book.pages.push(evidence);
    }
    await onProgress?.(page, document.pageCount);
  }
  return book;
}

function readEvidence(page: number, tocEntries: TocEntry[], lines: ReturnType<typeof linesOf>): PageEvidence {
  if (tocEntries.length > 0) {
    return { page, tocEntries, headings: [], runningNumber: undefined, endsSection: false };
  }
  return {
    page,
    tocEntries,
    headings: headingsOf(lines),
    runningNumber: runningNumberOf(lines),
    endsSection: lines.some(endsSection),
  };
}
