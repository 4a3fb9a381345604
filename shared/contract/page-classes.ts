import * as z from 'zod/mini';
import { DOCUMENT_TYPES, DRAWING_TYPES } from '../domain/sheet-types';
import { leftOut, page, share } from './pages-read';

/** Points from the top left of the page as a viewer shows it: x0, y0, x1, y1. */
export const displayBox = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type DisplayBox = z.infer<typeof displayBox>;

/** A scale as the sheet prints it; `factor` is how many inches a drawn inch stands for. */
export const scale = z.object({ text: z.string(), factor: z.number().check(z.positive()) });
export type Scale = z.infer<typeof scale>;

/** What was read, and where: below its caption, elsewhere in the title block, or only in the file's bookmarks. */
const reading = z.object({
  text: z.string(),
  from: z.enum(['caption', 'title_block', 'bookmark']),
  bbox_display: z.nullable(displayBox),
});
export type Reading = z.infer<typeof reading>;

/** Why a page says nothing of itself: nothing is on it, or what is on it is no text. */
const unread = z.enum(['BLANK', 'NO_TEXT']);
export type Unread = z.infer<typeof unread>;

/** What a page is: AnchorGrid's fields first, ours after. Whatever was not found is "", [], null or OTHER; nothing is guessed to fill a field. */
const pageClass = z.object({
  page_number: page,
  drawing_number: z.string(),
  title: z.string(),
  document_type: z.enum(DOCUMENT_TYPES),
  drawing_type: z.enum(DRAWING_TYPES),
  division: z.object({ code: z.string(), name: z.string() }),
  /** The subjects that title and view titles name. */
  scope: z.array(z.string()),
  /** The floors that the title names, or else the titles of views, in capitals. */
  floor: z.string(),
  description: z.string(),
  /** The only scale of the page, or of its title block. */
  scale: z.nullable(scale),
  /** False only where the page surely shows no door in plan. */
  can_hold_doors: z.boolean(),
  /** Of `document_type` and `drawing_type` together. */
  confidence: share,
  evidence: z.object({
    number: z.nullable(reading),
    title: z.nullable(reading),
    /** What each of the two was told from. */
    document_type: z.nullable(z.enum(['number', 'title', 'rooms', 'text'])),
    drawing_type: z.nullable(z.enum(['title', 'view_titles', 'number', 'rooms', 'text'])),
    view_titles: z.array(z.string()),
    unread: z.nullable(unread),
  }),
});
export type ClassifiedPage = z.infer<typeof pageClass>;

/** What a page is, without which it is. */
export type SheetClass = Omit<ClassifiedPage, 'page_number'>;

/** The model's own fields in the `result` of a page-classifier job. `pages_analyzed` counts the pages that were read. */
export const pageClasses = z.object({
  pages_analyzed: z.int(),
  by_drawing_type: z.partialRecord(z.enum(DRAWING_TYPES), z.array(page)),
  pages: z.array(pageClass),
  pages_failed: z.array(leftOut),
  /** Pages asked for that the document does not have. */
  pages_not_in_document: z.array(page),
});
export type ClassifyResult = z.infer<typeof pageClasses>;
