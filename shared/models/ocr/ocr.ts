import { sideBySide } from '../../domain/side-by-side';
import type { PdfPage } from '../pdf/page';

/** A way to read scanned pages. `readPage` (1-based) answers undefined for a page that it could not read. */
export type Ocr = {
  /** Pages worth reading side by side. */
  atOnce: number;
  readPage(page: number): Promise<PdfPage | undefined>;
};

/** The same for these `pages` (1-based); any other counts as not read, and is not asked for. */
export const onlyPages = (ocr: Ocr, pages: readonly number[]): Ocr => {
  const asked = new Set(pages);
  return { ...ocr, readPage: async (page) => (asked.has(page) ? ocr.readPage(page) : undefined) };
};

/** Called after each page, and waited for. */
type OnPage = () => Promise<void> | void;

/** Reads `pages` side by side; those that could not be read are missing in the answer. */
export async function readScans(ocr: Ocr, pages: readonly number[], onPage?: OnPage): Promise<Map<number, PdfPage>> {
  const read = new Map<number, PdfPage>();
  await sideBySide(pages, ocr.atOnce, async (page) => {
    const content = await ocr.readPage(page);
    if (content !== undefined) read.set(page, content);
    await onPage?.();
  });
  return read;
}
