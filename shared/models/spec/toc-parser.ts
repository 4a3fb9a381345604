import type { TocResult } from '../../contract/toc-result';
import { TOC_PARSER } from '../../domain/models';
import type { Ocr } from '../ocr/ocr';
import { analysed } from '../pdf/analysed';
import type { PdfEngine } from '../pdf/pdfium';
import { type OnProgress, readBook } from './book/read-book';
import { sectionBookmarks } from './book/section-bookmarks';
import { gatherEvidence } from './reconcile/book-evidence';
import { sectionsOf } from './reconcile/sections';
import { divisionsOf, warningsOf } from './toc-result';

/**
 * The divisions and sections of a specification book, each with the pages it takes in the file and how sure that is.
 * Titles come from the table of contents where there is one; page numbers always come from the body, as printed ones
 * count differently. Scanned pages are read by `ocr`, if it is given. Throws JobFault as `readBook` does, and
 * PDF_TOO_COMPLEX when the pages take too long to bring together.
 */
export async function parseToc(
  engine: PdfEngine,
  bytes: Uint8Array,
  onProgress?: OnProgress,
  ocr?: Ocr,
): Promise<TocResult> {
  const read = await readBook(engine, bytes, onProgress, ocr);
  const { pageCount, outline, pages, withoutText, failed } = read;
  const { book, sections } = analysed(() => {
    const book = gatherEvidence(pageCount, pages, sectionBookmarks(outline ?? []));
    return { book, sections: sectionsOf(book) };
  });
  const tocPages = [...book.contents].sort((a, b) => a - b);
  const warnings = warningsOf({ tocPages, withoutText, failed, outlineRead: outline !== null }, sections);
  return {
    divisions: divisionsOf(sections),
    pages_analyzed: pageCount - failed.length,
    toc_pages: tocPages,
    pages_without_text: withoutText,
    pages_failed: failed,
    ...(read.ocr !== undefined && { ocr: read.ocr }),
    ...(warnings.length > 0 && { warnings }),
  };
}

export const tocParser = { name: TOC_PARSER.model, version: TOC_PARSER.version, run: parseToc } as const;
