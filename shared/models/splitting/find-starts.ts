import { hundredth } from '../layout/place';
import { type OnPage, readDocument } from '../layout/read-pages';
import type { Ocr } from '../ocr/ocr';
import { analysed } from '../pdf/analysed';
import { openPdf } from '../pdf/document';
import type { Bookmark } from '../pdf/outline';
import type { PdfEngine } from '../pdf/pdfium';
import { documentText } from '../reading/document-text';
import { parseToc } from '../spec/toc-parser';
import type { Start } from './sections';

const BY_BOOKMARK = 0.95;
const BY_HEADING = 0.7;
const DEEPEST_HEADING = 2; // what is further in opens no part of the document

/**
 * Where the parts of a document begin: the sections of a specification book, else its bookmarks, else its largest
 * headings; none where it has no such. Throws JobFault as `readDocument` does.
 */
export async function findStarts(engine: PdfEngine, bytes: Uint8Array, onPage?: OnPage, ocr?: Ocr): Promise<Start[]> {
  const book = await parseToc(engine, bytes, onPage, ocr);
  const sections = book.divisions
    .flatMap((division) => division.sections)
    .flatMap(({ section_number, section_title, page_start, confidence }): Start[] =>
      page_start === null ? [] : [{ page: page_start, name: `${section_number} ${section_title}`.trim(), confidence }],
    );
  if (isSplit(sections)) return sections;
  const document = openPdf(engine, bytes);
  const bookmarks = document.outline() ?? [];
  const marked = bookmarkStarts(bookmarks);
  if (isSplit(marked)) return marked;
  const { pages, report } = await readDocument(document, onPage, ocr);
  return analysed(() => {
    const { blocks, levelOf } = documentText(pages, bookmarks, report.ocr?.pages_not_read ?? []);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [
            {
              page: block.page,
              name: block.text,
              confidence: hundredth(BY_HEADING * block.confidence),
              level: levelOf(block.mark),
            },
          ]
        : [],
    );
    return outermost(headings, ({ level }) => level, DEEPEST_HEADING).map(({ level: _level, ...start }) => start);
  });
}

const isSplit = (starts: readonly Start[]): boolean => new Set(starts.map(({ page }) => page)).size > 1;

/** A single bookmark at the top is the document's title: then those below it count. */
function bookmarkStarts(bookmarks: readonly Bookmark[]): Start[] {
  const leading = bookmarks.flatMap(({ title, page, depth }) =>
    page === undefined || title === '' ? [] : [{ page, name: title, confidence: BY_BOOKMARK, depth }],
  );
  return outermost(leading, ({ depth }) => depth, Infinity).map(({ depth: _depth, ...start }) => start);
}

/** Those of the outermost level that stands on more than one page, with those above it; none when there is no such level up to `deepest`. */
function outermost<One extends Start>(starts: readonly One[], levelOf: (start: One) => number, deepest: number): One[] {
  const levels = [...new Set(starts.map(levelOf))].filter((level) => level <= deepest).sort((a, b) => a - b);
  for (const level of levels) {
    const upTo = starts.filter((start) => levelOf(start) <= level);
    if (isSplit(upTo.filter((start) => levelOf(start) === level))) return upTo;
  }
  return [];
}
