import type { Pdfium } from './pdfium';

/**
 * What is drawn on a page: how many objects (text, paths, images, forms), and the share (0 to 1) of the page that its
 * images and forms cover together.
 */
export type Drawn = { objects: number; cover: number };

const FORM = 5; // FPDF_PAGEOBJ_* of fpdf_edit.h: a scan is sometimes wrapped in a form
const IMAGE = 3;
const MOST_OBJECTS = 500; // a scan is one image, or a few strips; a drawing of more objects is none

/** Looks at a loaded page. */
export function drawnOn({ exports, floats }: Pdfium, page: number): Drawn {
  const objects = exports.FPDFPage_CountObjects(page);
  const area = exports.FPDF_GetPageWidthF(page) * exports.FPDF_GetPageHeightF(page);
  const rect = exports.malloc(4 * Float32Array.BYTES_PER_ELEMENT);
  let cover = 0;
  for (let index = 0; index < Math.min(objects, MOST_OBJECTS); index += 1) {
    const object = exports.FPDFPage_GetObject(page, index);
    const type = exports.FPDFPageObj_GetType(object);
    if (type !== IMAGE && type !== FORM) continue;
    exports.FPDFPageObj_GetBounds(object, rect, rect + 4, rect + 8, rect + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = floats().subarray(rect / 4, rect / 4 + 4);
    cover += ((right - left) * (top - bottom)) / area;
  }
  exports.free(rect);
  return { objects, cover: Math.min(1, cover) };
}
