import type { Bookmark } from '../../pdf/outline';
import { leadingNumberOfAnyEdition, type SectionNumber } from '../number/section-number';

/** A bookmark that names a section, and the page of the file (1-based) it leads to. */
export type SectionBookmark = { number: SectionNumber; title: string; page: number };

const WORD = /^\W*(?:SECTION|DOCUMENT|SPEC(?:IFICATION)?)?\s*(?:NO\.?|#)?\s*[:_–—-]?\s*/i;

/** The bookmarks that begin with a section number and lead somewhere. */
export const sectionBookmarks = (outline: readonly Bookmark[]): SectionBookmark[] =>
  outline.flatMap(({ title, page }) => {
    // file names become bookmarks when single sections are bound: "26_05_19_Conductors.pdf"
    const text = title.replace(/_/g, ' ').replace(/\.(?:pdf|docx?)$/i, '');
    const found = leadingNumberOfAnyEdition(text.replace(WORD, ''));
    if (found === undefined || page === undefined) return [];
    return [{ number: found.number, title: found.rest.replace(/^[\s\-–—:]+/, '').trim(), page }];
  });
