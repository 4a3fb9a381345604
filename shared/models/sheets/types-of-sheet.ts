import type { SheetClass } from '../../contract/page-classes';
import type { DocumentType, DrawingType } from '../../domain/sheet-types';
import { disciplineInTitle, disciplineOfNumber } from './discipline';
import { typeOfNumber, typesInTitle } from './drawing-type';

/** A reading with what it was told from, and how sure it is, from 0 to 1. */
type Told<Type, From> = { type: Type; from: From; sure: number };

/** What is known of a sheet when its types are told. `signs` counts signs of rooms. */
export type SheetText = {
  number: { text: string; sure: number } | undefined;
  title: string;
  views: readonly string[];
  signs: number;
};

/** Of a bare PLAN, when a view says the same. */
const AGREED = 0.85;
const TITLED_VIEWS = 0.7;
const BY_DIGIT = 0.4;
const BY_ROOMS = 0.5;
export const SIGNS_OF_PLAN = 3;
const TITLED_DISCIPLINE = 0.8;

/** Title first, then the views' titles, then rooms, then the digit of the number, which offices use in ways of their own. */
export function drawingTypeOf({
  number,
  title,
  views,
  signs,
}: SheetText): Told<DrawingType, SheetClass['evidence']['drawing_type']> {
  const [titled] = typesInTitle(title);
  const [view] = views.flatMap(typesInTitle);
  if (titled !== undefined) {
    const sure = titled.type === view?.type ? Math.max(titled.sure, AGREED) : titled.sure;
    return { type: titled.type, from: 'title', sure };
  }
  if (view !== undefined) return { type: view.type, from: 'view_titles', sure: Math.min(view.sure, TITLED_VIEWS) };
  if (signs >= SIGNS_OF_PLAN) return { type: 'FLOOR_PLAN', from: 'rooms', sure: BY_ROOMS };
  const type = number && typeOfNumber(number.text);
  return type === undefined ? { type: 'OTHER', from: null, sure: 0 } : { type, from: 'number', sure: BY_DIGIT };
}

/** The number's letters first, then the title's words; a plan of rooms that says neither is taken for an architect's. */
export function documentTypeOf(
  { number, title, views, signs }: SheetText,
  drawing: DrawingType,
): Told<DocumentType, SheetClass['evidence']['document_type']> {
  const lettered = number && disciplineOfNumber(number.text);
  if (number !== undefined && lettered !== undefined) return { type: lettered, from: 'number', sure: number.sure };
  const titled = disciplineInTitle(title) ?? views.map(disciplineInTitle).find((found) => found !== undefined);
  if (titled !== undefined) return { type: titled, from: 'title', sure: TITLED_DISCIPLINE };
  if (drawing === 'FLOOR_PLAN' && signs >= SIGNS_OF_PLAN)
    return { type: 'ARCHITECTURAL', from: 'rooms', sure: BY_ROOMS };
  return { type: 'OTHER', from: null, sure: 0 };
}

/** Kinds of drawing that show walls from above, as doors are found in: of any discipline, or of all but some. */
const SHOWS_DOORS: ReadonlySet<DrawingType> = new Set([
  'FLOOR_PLAN',
  'ENLARGED_PLAN',
  'DEMOLITION_PLAN',
  'LIFE_SAFETY_PLAN',
  'REFLECTED_CEILING_PLAN',
  'ROOF_PLAN',
]);
/** A house's foundation plan may be that of its basement, and its site plan that of its rooms. */
const SHOWS_NONE: Partial<Record<DocumentType, ReadonlySet<DrawingType>>> = {
  CIVIL: new Set(['SITE_PLAN']),
  LANDSCAPE: new Set(['SITE_PLAN']),
  SURVEY: new Set(['SITE_PLAN']),
  STRUCTURAL: new Set(['FOUNDATION_PLAN', 'FRAMING_PLAN']),
};
const SOMETIMES: ReadonlySet<DrawingType> = new Set(['SITE_PLAN', 'FOUNDATION_PLAN', 'FRAMING_PLAN']);

/**
 * Whether doors may be drawn on a sheet. No only where its title names kinds of drawing that show none, and neither the
 * title of a view nor the names of rooms speak of a plan.
 */
export function canHoldDoors({ title, views, signs }: SheetText, discipline: DocumentType): boolean {
  const titled = typesInTitle(title);
  if (titled.length === 0 || signs >= SIGNS_OF_PLAN) return true;
  const none = SHOWS_NONE[discipline];
  return [...titled, ...views.flatMap(typesInTitle)].some(
    ({ type }) => SHOWS_DOORS.has(type) || (SOMETIMES.has(type) && none?.has(type) !== true),
  );
}
