import { JobFault } from '../../domain/job-fault';
import { type Bookmark, readOutline } from './outline';
import { type Paths, readPaths } from './paths';
import { type PdfEngine, type Pdfium, PdfiumAborted, startPdfium } from './pdfium';
import { type Box, readWords, type Word } from './words';

/** `box` is the visible page (CropBox) in PDF user space; `rotation` is how far a viewer turns it clockwise. */
export type PdfPage = { words: Word[]; box: Box; rotation: 0 | 90 | 180 | 270 };

/** A page with what is drawn on it. */
export type PdfSheet = PdfPage & { paths: Paths };

export type PdfDocument = {
  pageCount: number;
  /**
   * Reads a page, the first being 1. Null when the file has no readable page there.
   * Throws JobFault PDF_TOO_COMPLEX or PDF_CORRUPT when the page brings PDFium down; no page can be read after that.
   */
  readPage(number: number): PdfPage | null;
  /** As `readPage`, with the page's paths. */
  readSheet(number: number): PdfSheet | null;
  /** The bookmarks, in the order a viewer shows them. Throws as `readPage` does. */
  outline(): Bookmark[];
};

const HEADER_SEARCH_BYTES = 1024; // where viewers look for it: PDF Reference 1.7, Appendix H.3, note 13
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
const ROTATIONS = [0, 90, 180, 270] as const;

/**
 * Opens a PDF of which all bytes are at hand. Files that restrict printing or copying only are opened; a file that
 * wants a password to be read is not.
 *
 * Each document has a PDFium of its own: starting one takes about 3 ms, and whatever a hostile file does to it ends
 * with the document. It holds a copy of the bytes, and is freed as garbage.
 *
 * Throws JobFault NOT_A_PDF, PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function openPdf(engine: PdfEngine, bytes: Uint8Array): PdfDocument {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_SEARCH_BYTES)).includes('%PDF-')) {
    throw new JobFault('NOT_A_PDF', 'The file does not begin with a PDF header.');
  }
  const pdfium = startPdfium(engine);
  const { exports } = pdfium;
  let dead: JobFault | undefined;

  const guarded = <T>(use: () => T): T => {
    if (dead !== undefined) throw dead;
    try {
      const value = use();
      if (pdfium.memoryRefused()) throw tooComplex();
      return value;
    } catch (error) {
      dead = faultOf(error, pdfium);
      throw dead ?? error;
    }
  };

  const document = guarded(() => {
    const address = exports.malloc(bytes.length);
    if (address === 0) throw tooComplex();
    pdfium.bytes().set(bytes, address);
    const opened = exports.FPDF_LoadMemDocument(address, bytes.length, 0);
    if (opened === 0) throw openFault(pdfium);
    return opened;
  });

  return {
    pageCount: guarded(() => exports.FPDF_GetPageCount(document)),
    readPage: (number) => guarded(() => withPage(pdfium, document, number - 1, readPage)),
    readSheet: (number) => guarded(() => withPage(pdfium, document, number - 1, readSheet)),
    outline: () => guarded(() => readOutline(pdfium, document)),
  };
}

/** What `read` makes of a page while it is loaded. */
function withPage<T>(
  pdfium: Pdfium,
  document: number,
  index: number,
  read: (pdfium: Pdfium, page: number) => T,
): T | null {
  const page = pdfium.exports.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const value = read(pdfium, page);
  pdfium.exports.FPDF_ClosePage(page);
  return value;
}

function readPage(pdfium: Pdfium, page: number): PdfPage {
  return {
    words: readWords(pdfium, page),
    box: pageBox(pdfium, page),
    rotation: ROTATIONS[pdfium.exports.FPDFPage_GetRotation(page) & 3] ?? 0,
  };
}

const readSheet = (pdfium: Pdfium, page: number): PdfSheet => ({
  ...readPage(pdfium, page),
  paths: readPaths(pdfium, page),
});

function pageBox({ exports, view }: Pdfium, page: number): Box {
  const rect = exports.malloc(16);
  exports.FPDF_GetPageBoundingBox(page, rect);
  const memory = view();
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => memory.getFloat32(rect + offset, true));
  exports.free(rect);
  return { left: left ?? 0, bottom: bottom ?? 0, right: right ?? 0, top: top ?? 0 };
}

function openFault({ exports }: Pdfium): JobFault {
  const error = exports.FPDF_GetLastError();
  if (error !== PASSWORD_ERROR && error !== SECURITY_ERROR) return corrupt();
  return new JobFault('PDF_ENCRYPTED', 'The PDF is encrypted and wants a password to be read.');
}

/** What the end of an instance says about the file: it passed a limit, or it broke the reader. */
function faultOf(error: unknown, pdfium: Pdfium): JobFault | undefined {
  // RangeError: nesting deeper than the stack
  if (pdfium.memoryRefused() || error instanceof PdfiumAborted || error instanceof RangeError) return tooComplex();
  if (error instanceof JobFault) return error;
  return error instanceof WebAssembly.RuntimeError ? corrupt() : undefined;
}

const tooComplex = () => new JobFault('PDF_TOO_COMPLEX', 'The PDF needs more memory than one document may take.');
const corrupt = () => new JobFault('PDF_CORRUPT', 'The PDF is damaged and cannot be opened.');
