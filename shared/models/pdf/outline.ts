import type { Pdfium } from './pdfium';
import { utf16Text } from './utf16-text';

/** An entry of the PDF's outline. `page` is 1-based, undefined when it leads nowhere; `depth` is 0 at the top. */
export type Bookmark = { title: string; page: number | undefined; depth: number };

const MOST_BOOKMARKS = 20_000; // a hostile outline can lead back to itself
const MOST_DEPTH = 16;

/** Reads the outline in the order a viewer shows it, cut off where it has no end. */
export function readOutline(pdfium: Pdfium, document: number): Bookmark[] {
  const { exports } = pdfium;
  const bookmarks: Bookmark[] = [];
  const seen = new Set<number>();
  const readBelow = (parent: number, depth: number) => {
    let bookmark = exports.FPDFBookmark_GetFirstChild(document, parent);
    while (bookmark !== 0 && !seen.has(bookmark) && seen.size < MOST_BOOKMARKS) {
      seen.add(bookmark);
      bookmarks.push({ title: titleOf(pdfium, bookmark), page: pageOf(pdfium, document, bookmark), depth });
      if (depth < MOST_DEPTH) readBelow(bookmark, depth + 1);
      bookmark = exports.FPDFBookmark_GetNextSibling(document, bookmark);
    }
  };
  readBelow(0, 0);
  return bookmarks;
}

const titleOf = (pdfium: Pdfium, bookmark: number): string =>
  utf16Text(pdfium, (address, size) => pdfium.exports.FPDFBookmark_GetTitle(bookmark, address, size))
    .replace(/\s+/g, ' ')
    .trim();

/** The page of the bookmark's own destination, or of its action's. */
function pageOf({ exports }: Pdfium, document: number, bookmark: number): number | undefined {
  const own = exports.FPDFBookmark_GetDest(document, bookmark);
  const action = own === 0 ? exports.FPDFBookmark_GetAction(bookmark) : 0;
  const destination = action === 0 ? own : exports.FPDFAction_GetDest(document, action);
  const index = destination === 0 ? -1 : exports.FPDFDest_GetDestPageIndex(document, destination);
  return index < 0 ? undefined : index + 1;
}
