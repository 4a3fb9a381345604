import type { Pdfium } from './pdfium';
import type { Box } from './words';

/** What a rectangle takes of PDFium's memory (FS_RECTF): four floats. */
export const RECT_BYTES = 16;

/** A rectangle that PDFium wrote to its memory. */
export const rectAt = (memory: DataView, address: number): Box => ({
  left: memory.getFloat32(address, true),
  top: memory.getFloat32(address + 4, true),
  right: memory.getFloat32(address + 8, true),
  bottom: memory.getFloat32(address + 12, true),
});

/** The bounds of a page object; `rect` is the address of RECT_BYTES that they may be written to. */
export function boundsOf({ exports, view }: Pdfium, object: number, rect: number): Box {
  exports.FPDFPageObj_GetBounds(object, rect, rect + 12, rect + 8, rect + 4);
  return rectAt(view(), rect);
}
