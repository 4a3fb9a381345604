import type { Pdfium } from './pdfium';

/** A page as a viewer shows it, a byte a pixel: 0 is black, 255 white, row after row from the top. */
export type GreyImage = { width: number; height: number; dpi: number; pixels: Uint8Array };

const POINTS_PER_INCH = 72;
const MOST_PIXELS = 18_000_000; // an 11 by 17 inch sheet at 300 dpi; larger ones are drawn with fewer dots an inch
const GREY_FORMAT = 1; // FPDFBitmap_Gray
const WHITE = 0xffffffff;
const WITH_ANNOTATIONS = 0x01; // FPDF_ANNOT: a stamp can be one
const IN_GREY = 0x08; // FPDF_GRAYSCALE

/** Draws a loaded page, at `dpi` or what a page of its size may take. Null for a page without an area, or without memory for it. */
export function renderGrey({ exports, bytes }: Pdfium, page: number, dpi: number): GreyImage | null {
  const inches = {
    wide: exports.FPDF_GetPageWidthF(page) / POINTS_PER_INCH,
    tall: exports.FPDF_GetPageHeightF(page) / POINTS_PER_INCH,
  };
  const drawnDpi = Math.min(dpi, Math.sqrt(MOST_PIXELS / (inches.wide * inches.tall)));
  const width = Math.floor(inches.wide * drawnDpi);
  const height = Math.floor(inches.tall * drawnDpi);
  if (!(width > 0 && height > 0)) return null;
  const stride = (width + 3) & ~3;
  const address = exports.malloc(stride * height);
  if (address === 0) return null;
  const bitmap = exports.FPDFBitmap_CreateEx(width, height, GREY_FORMAT, address, stride);
  exports.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  exports.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | IN_GREY);
  const pixels = new Uint8Array(width * height);
  const memory = bytes();
  for (let row = 0; row < height; row += 1) {
    const from = address + row * stride;
    pixels.set(memory.subarray(from, from + width), row * width);
  }
  exports.FPDFBitmap_Destroy(bitmap);
  exports.free(address);
  return { width, height, dpi: drawnDpi, pixels };
}
