import type { Instance } from './open-instance';

/** The pages (1-based) with a side of so many points or more. A page whose size cannot be told is none of them. */
export function pagesWithSide({ pdfium: { exports, view }, document, pageCount }: Instance, points: number): number[] {
  const size = exports.malloc(8);
  const hasSide = (page: number): boolean => {
    if (exports.FPDF_GetPageSizeByIndexF(document, page - 1, size) === 0) return false;
    const memory = view();
    return Math.max(memory.getFloat32(size, true), memory.getFloat32(size + 4, true)) >= points;
  };
  const pages = Array.from({ length: pageCount }, (_, index) => index + 1).filter(hasSide);
  exports.free(size);
  return pages;
}
