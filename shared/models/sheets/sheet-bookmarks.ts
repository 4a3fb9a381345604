import type { Bookmark } from '../pdf/outline';
import { isSheetNumber } from './sheet-number';

/** What the bookmark of a sheet calls it; `title` may be "". */
export type SheetBookmark = { number: string; title: string };

/** The bookmarks that name a sheet ("A-101 FIRST FLOOR PLAN"), by page (1-based); a page that has two has none. */
export function sheetBookmarks(outline: readonly Bookmark[]): Map<number, SheetBookmark> {
  const named = outline.flatMap(({ page, title }) => {
    const sheet = sheetNamed(title.trim());
    return page === undefined || sheet === undefined ? [] : [{ page, sheet }];
  });
  const byPage = [...Map.groupBy(named, ({ page }) => page).values()];
  return new Map(
    byPage.filter(({ length }) => length === 1).flatMap((own) => own.map(({ page, sheet }) => [page, sheet])),
  );
}

function sheetNamed(text: string): SheetBookmark | undefined {
  const end = text.search(/\s|$/);
  const number = text.slice(0, end).replace(/[:,]$/, '');
  return isSheetNumber(number) ? { number, title: text.slice(end).replace(/^[-–:\s]+/, '') } : undefined;
}
