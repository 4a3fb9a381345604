import type { Pdfium } from './pdfium';
import { boundsOf } from './rect';
import type { Box } from './words';

const TEXT = 1; // FPDF_PAGEOBJ_TEXT
const MOST_OBJECTS = 20_000; // a page set letter by letter has 5,000
const MOST_AREAS = 2000; // what has more is bold all over, and tells nothing
const NAME_BYTES = 128;
const BOLD = /bold|black|heavy|demi|-bd\b/i;

/** Where a loaded page has text in a bold face, by the name of the font. Text within forms is not looked at. */
export function boldTextOn(pdfium: Pdfium, page: number): Box[] {
  const { exports } = pdfium;
  const count = Math.min(exports.FPDFPage_CountObjects(page), MOST_OBJECTS);
  const buffer = exports.malloc(NAME_BYTES);
  const faces = new Map<number, boolean>();
  const areas: Box[] = [];
  for (let index = 0; index < count && areas.length < MOST_AREAS; index += 1) {
    const object = exports.FPDFPage_GetObject(page, index);
    if (exports.FPDFPageObj_GetType(object) !== TEXT) continue;
    const font = exports.FPDFTextObj_GetFont(object);
    const bold = faces.get(font) ?? BOLD.test(nameOf(pdfium, font, buffer));
    faces.set(font, bold);
    if (bold) areas.push(boundsOf(pdfium, object, buffer));
  }
  exports.free(buffer);
  return areas;
}

function nameOf({ exports, bytes }: Pdfium, font: number, buffer: number): string {
  const size = Math.min(NAME_BYTES, exports.FPDFFont_GetBaseFontName(font, buffer, NAME_BYTES));
  return Buffer.from(bytes().slice(buffer, buffer + size)).toString('latin1');
}
