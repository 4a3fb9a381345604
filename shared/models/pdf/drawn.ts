import type { Pdfium } from './pdfium';
import { boundsOf, RECT_BYTES } from './rect';

/**
 * What is drawn on a page: how many objects (text, paths, images, forms), the share (0 to 1) of the page that its images and
 * forms cover together, and how fine the finest of its images is, in dots an inch; null without an image.
 */
export type Drawn = { objects: number; cover: number; imageDpi: number | null };

const FORM = 5; // FPDF_PAGEOBJ_* of fpdf_edit.h: a scan is sometimes wrapped in a form
const IMAGE = 3;
const MOST_OBJECTS = 500; // a scan is one image, or a few strips; a drawing of more objects is none
const POINTS_PER_INCH = 72;
const LEAST_SHARE = 0.05; // of the page: what is smaller is a logo, and says nothing of a scan

/** Looks at a loaded page. */
export function drawnOn(pdfium: Pdfium, page: number): Drawn {
  const { exports, view } = pdfium;
  const objects = exports.FPDFPage_CountObjects(page);
  const area = exports.FPDF_GetPageWidthF(page) * exports.FPDF_GetPageHeightF(page);
  const rect = exports.malloc(RECT_BYTES);
  let cover = 0;
  let imageDpi: number | null = null;
  for (let index = 0; index < Math.min(objects, MOST_OBJECTS); index += 1) {
    const object = exports.FPDFPage_GetObject(page, index);
    const type = exports.FPDFPageObj_GetType(object);
    if (type !== IMAGE && type !== FORM) continue;
    const { left, bottom, right, top } = boundsOf(pdfium, object, rect);
    const shown = (right - left) * (top - bottom);
    cover += shown / area;
    const image = type === IMAGE ? object : imageInForm(exports, object);
    if (image === undefined || shown < LEAST_SHARE * area) continue;
    exports.FPDFImageObj_GetImagePixelSize(image, rect, rect + 4);
    const pixels = view().getUint32(rect, true) * view().getUint32(rect + 4, true);
    imageDpi = Math.max(imageDpi ?? 0, Math.sqrt(pixels / shown) * POINTS_PER_INCH);
  }
  exports.free(rect);
  return { objects, cover: Math.min(1, cover), imageDpi };
}

/** The first image among the first objects of a form. */
function imageInForm(exports: Pdfium['exports'], form: number): number | undefined {
  const size = Math.min(exports.FPDFFormObj_CountObjects(form), MOST_OBJECTS);
  for (let index = 0; index < size; index += 1) {
    const object = exports.FPDFFormObj_GetObject(form, index);
    if (exports.FPDFPageObj_GetType(object) === IMAGE) return object;
  }
  return undefined;
}
