import { drawShapes } from './draw-shapes';
import { type Frame, pageFrame } from './page';
import type { Pdfium } from './pdfium';
import type { Shape } from './shapes';

/** A page as a viewer shows it, three bytes (red, green, blue) a pixel, row after row from the top. */
export type RgbImage = { width: number; height: number; pixels: Uint8Array };

/** The size of a page's image in pixels, and what is drawn over it. */
export type ImagePlan = { width: number; height: number; shapes: readonly Shape[] };

const RGB_FORMAT = 2; // FPDFBitmap_BGR, filled in the order of IN_RGB
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 0x01; // FPDF_ANNOT: a stamp can be one
const IN_RGB = 0x10; // FPDF_REVERSE_BYTE_ORDER

/** Draws a loaded page in colour, and shapes over it. Null for a page without an area, or without memory for it. */
export function renderSheet(pdfium: Pdfium, page: number, planOf: (frame: Frame) => ImagePlan): RgbImage | null {
  const { exports } = pdfium;
  const { width, height, shapes } = planOf(pageFrame(pdfium, page));
  if (!(width > 0 && height > 0)) return null;
  const stride = (width * 3 + 3) & ~3;
  const address = exports.malloc(stride * height);
  if (address === 0) return null;
  const bitmap = exports.FPDFBitmap_CreateEx(width, height, RGB_FORMAT, address, stride);
  exports.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  exports.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | IN_RGB);
  drawShapes(pdfium, { bitmap, width, height }, shapes);
  const pixels = new Uint8Array(width * height * 3);
  const memory = pdfium.bytes();
  for (let row = 0; row < height; row += 1) {
    const from = address + row * stride;
    pixels.set(memory.subarray(from, from + width * 3), row * width * 3);
  }
  exports.FPDFBitmap_Destroy(bitmap);
  exports.free(address);
  return { width, height, pixels };
}
