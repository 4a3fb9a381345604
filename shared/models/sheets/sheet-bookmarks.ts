import type { Bookmark } from '../pdf/outline';
import { isSheetNumber } from './sheet-number';

/** What the bookmark of a sheet calls it; `title` may be "". */
export type SheetBookmark = { number: string; title: string };

/** The bookmarks that name a sheet ("A-101 FIRST FLOOR PLAN"), by page (1-based); a page that has two has none. */
export function sheetBookmarks(outline: readonly Bookmark[]): Map<number, SheetBookmark> {
  const byPage = new Map<number, SheetBookmark | undefined>();
  for (const { page, title } of outline) {
    const named = page === undefined ? undefined : sheetNamed(title.trim());
    if (page !== undefined && named !== undefined) byPage.set(page, byPage.has(page) ? undefined : named);
  }
  return new Map([...byPage].flatMap(([page, named]) => (named === undefined ? [] : [[page, named] as const])));
}

function sheetNamed(text: string): SheetBookmark | undefined {
  const [number = '', ...rest] = text.split(/\s+/);
  const bare = number.replace(/[:,]$/, '');
  return isSheetNumber(bare) ? { number: bare, title: rest.join(' ').replace(/^[-–:\s]+/, '') } : undefined;
}
