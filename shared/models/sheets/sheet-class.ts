import type { DocumentType, DrawingType } from '../../domain/sheet-types';
import type { Division } from './discipline';
import type { DisplayBox } from './display';
import type { Scale } from './scale';

/** Why a page says nothing of itself: nothing is on it, or what is on it is no text. */
export type Unread = 'BLANK' | 'NO_TEXT';

/**
 * What was read, and where: below its caption, elsewhere in the title block, or only in the file's bookmarks.
 * `bbox_display` in points from the top left of the page as a viewer shows it.
 */
export type Reading = { text: string; from: 'caption' | 'title_block' | 'bookmark'; bbox_display: DisplayBox | null };

/** What a page is. Whatever was not found is "" , [] or OTHER; nothing is guessed to fill a field. */
export type SheetClass = {
  drawing_number: string;
  title: string;
  document_type: DocumentType;
  drawing_type: DrawingType;
  division: Division;
  /** The subjects that title and view titles name. */
  scope: string[];
  /** The floors that the title names, or else the titles of views, in capitals. */
  floor: string;
  description: string;
  /** The only scale of the page, or of its title block. */
  scale: Scale | null;
  /** False only where the page surely shows no door in plan. */
  can_hold_doors: boolean;
  /** From 0 to 1, of `document_type` and `drawing_type` together. */
  confidence: number;
  evidence: {
    number: Reading | null;
    title: Reading | null;
    /** What each of the two was told from. */
    document_type: 'number' | 'title' | 'rooms' | 'text' | null;
    drawing_type: 'title' | 'view_titles' | 'number' | 'rooms' | 'text' | null;
    view_titles: string[];
    unread: Unread | null;
  };
};

/** A page of a document, 1-based, and what it is. */
export type ClassifiedPage = { page_number: number } & SheetClass;
