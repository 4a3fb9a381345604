import { TOC_PARSER } from '../../domain/models';
import type { PdfDocument } from '../pdf/document';
import { bodySections } from './body-sections';
import { mergeSections } from './merge-sections';
import { type OnProgress, readBook } from './read-book';
import { divisionsOf, type TocResult, warningsOf } from './toc-result';

/**
 * The divisions and sections of a specification book, each with the pages it takes in the file. Titles come from the
 * table of contents where there is one; page numbers always come from the body, as printed ones count differently.
 * Throws JobFault PDF_CORRUPT or PDF_TOO_COMPLEX when a page cannot be survived.
 */
export async function parseToc(document: PdfDocument, onProgress?: OnProgress): Promise<TocResult> {
  const book = await readBook(document, onProgress);
  const listed = book.pages.flatMap((page) => page.tocEntries);
  const sections = mergeSections(listed, bodySections(book.pages, listed), document.pageCount);
  const warnings = warningsOf(book, sections);
  return {
    divisions: divisionsOf(sections),
    pages_analyzed: document.pageCount - book.unreadablePages.length,
    ...(warnings.length > 0 && { warnings }),
  };
}

export const tocParser = { name: TOC_PARSER.model, version: TOC_PARSER.version, run: parseToc } as const;
