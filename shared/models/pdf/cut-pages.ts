import type { Pdfium } from './pdfium';
import { withWriteCallback } from './write-callback';

const WRITER_BYTES = 8; // FPDF_FILEWRITE: its version, and the index of the function that takes a block
const WRITER_VERSION = 1;
const WHOLE_FILE = 2; // FPDF_NO_INCREMENTAL

/**
 * A PDF of these pages (1-based) of an open document, in the order given, with what they draw and nothing of the other
 * pages; without bookmarks, form and attachments, which are the document's. Null when PDFium cannot copy a page.
 */
export function cutPages(pdfium: Pdfium, document: number, pages: readonly number[]): Uint8Array | null {
  const { exports, bytes } = pdfium;
  const indices = new Uint8Array(Int32Array.from(pages, (page) => page - 1).buffer);
  const address = exports.malloc(indices.length);
  bytes().set(indices, address);
  const target = exports.FPDF_CreateNewDocument();
  const blocks: Uint8Array[] = [];
  const made =
    exports.FPDF_ImportPagesByIndex(target, document, address, pages.length, 0) !== 0 && save(pdfium, target, blocks);
  exports.free(address);
  exports.FPDF_CloseDocument(target);
  return made ? Buffer.concat(blocks) : null;
}

/** Appends the file to `blocks`; false when PDFium cannot write it. */
function save(pdfium: Pdfium, document: number, blocks: Uint8Array[]): boolean {
  const { exports, view } = pdfium;
  const take = (_writer: number, address: number, size: number): number => {
    blocks.push(pdfium.bytes().slice(address, address + size));
    return 1;
  };
  const writer = exports.malloc(WRITER_BYTES);
  const saved = withWriteCallback(pdfium, take, (index) => {
    view().setInt32(writer, WRITER_VERSION, true);
    view().setInt32(writer + 4, index, true);
    return exports.FPDF_SaveAsCopy(document, writer, WHOLE_FILE);
  });
  exports.free(writer);
  return saved !== 0;
}
