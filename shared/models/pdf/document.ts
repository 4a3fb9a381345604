import type { PageFault } from '../../contract/pages-read';
import { JobFault } from '../../domain/job-fault';
import { type Attachment, readAttachments } from './attachments';
import { cutPages } from './cut-pages';
import { declaredObjects } from './object-count';
import { brokePdfium, type Instance, openInstance, outgrew } from './open-instance';
import { type Bookmark, readOutline } from './outline';
import { type Frame, type PageMarks, type PdfPage, readPage } from './page';
import { type FailedPage, PageTooComplex } from './page-fault';
import { pagesWithSide } from './page-sizes';
import type { PdfEngine } from './pdfium';
import { type GreyImage, renderGrey } from './render';
import { type ImagePlan, type RgbImage, renderSheet } from './render-sheet';
import { TimeLimitPassed, withinTime } from './time-limit';
import { userUnits } from './user-units';

type UsePage<T> = (page: number, content: PdfPage, marks: PageMarks) => T;

export type PdfDocument = {
  pageCount: number;
  /**
   * Reads pages (the first of the file is 1) in the order given and makes of each what `use` does, within the time and
   * memory that a page may take; a page that passes these is given up and the next one is read. `use` may not wait, and
   * `marks` can be looked at within it only.
   * Throws JobFault PDF_TOO_COMPLEX or TIMEOUT when the pages together take too much, or too many are given up.
   */
  readPages<T>(pages: readonly number[], use: UsePage<T>): (T | FailedPage)[];
  readPage(page: number): PdfPage | FailedPage;
  /** The pages (1-based) with a side of so many points or more, as a viewer shows them; their content is not read. Throws as `readPages` does. */
  pagesWithSide(points: number): number[];
  /** The page as a viewer shows it, at most `dpi` dots an inch. Null for one without an area or that cannot be drawn. Throws as `readPages` does. */
  renderGrey(page: number, dpi: number): GreyImage | null;
  /**
   * Draws a page as `renderGrey` does and makes of the image what `use` does, both within the time that a page may take to
   * be drawn. Throws as `readPages` does.
   */
  drawPage<T>(page: number, dpi: number, use: (image: GreyImage) => T): T | FailedPage;
  /**
   * The page as a viewer shows it, in colour, in the size and with the shapes over it that `planOf` makes of its frame;
   * why not when it cannot be drawn. Throws as `readPages` does.
   */
  renderSheet(page: number, planOf: (frame: Frame) => ImagePlan): RgbImage | FailedPage;
  /** The bookmarks, in the order a viewer shows them; null when they are more than PDFium can read. Throws as `readPages` does. */
  outline(): Bookmark[] | null;
  /** The embedded files whose names `wanted` takes; none when they are more than PDFium can read. Throws as `readPages` does. */
  attachments(wanted: (name: string) => boolean): Attachment[];
  /** A PDF of these pages alone, in the order given; null when PDFium cannot make it. Throws as `readPages` does. */
  cutPages(pages: readonly number[]): Uint8Array | null;
};

const HEADER_SEARCH_BYTES = 1024; // where viewers look for it: PDF Reference 1.7, Appendix H.3, note 13
const WATCH_MS = 250; // to watch the clock costs 0.2 ms: pages that begin within this time share it

/**
 * Opens a PDF of which all bytes are at hand. Files that restrict printing or copying only are opened; a file that
 * wants a password to be read is not. Limits are those of the engine.
 *
 * Each document has a PDFium of its own, and whatever a hostile page does to it, a trap, a loop or a bomb, ends with it:
 * the page is given up, and the document opened again in a new one before the next page.
 *
 * Throws JobFault NOT_A_PDF, PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function openPdf(engine: PdfEngine, bytes: Uint8Array): PdfDocument {
  checkFile(engine, bytes);
  let instance: Instance | undefined = openInstance(engine, bytes);
  const { pageCount } = instance;
  if (pageCount < 1) throw new JobFault('PDF_CORRUPT', 'The PDF has no pages.');
  if (pageCount > engine.pages) throw tooComplex(`has more than ${engine.pages} pages`);
  let spentMs = 0;
  let givenUp = 0;
  let characters = 0;
  let units: Map<number, number> | undefined;
  const unitOf = (page: number): number => {
    units ??= userUnits(bytes);
    return units.get(page) ?? 1;
  };

  /** Uses the instance within so much time. What it fails with tells why, and ends the instance. */
  const attempt = (milliseconds: number, work: (instance: Instance) => void): PageFault | undefined => {
    if (spentMs > engine.documentMs) throw new JobFault('TIMEOUT', 'The PDF takes too long to read.');
    if (givenUp > engine.pagesGivenUp) throw tooComplex('has too many pages that cannot be read');
    instance ??= openInstance(engine, bytes);
    const { pdfium } = instance;
    const used = instance;
    const from = performance.now();
    try {
      withinTime(milliseconds, () => work(used));
      return undefined;
    } catch (error) {
      instance = undefined;
      givenUp += 1;
      if (error instanceof TimeLimitPassed) return 'PAGE_TIMEOUT';
      if (error instanceof PageTooComplex || outgrew(error, pdfium)) return 'PAGE_TOO_COMPLEX';
      if (brokePdfium(error)) return 'PAGE_DAMAGED';
      throw error;
    } finally {
      spentMs += performance.now() - from;
    }
  };

  function readPages<T>(pages: readonly number[], use: UsePage<T>): (T | FailedPage)[] {
    const done: (T | FailedPage)[] = [];
    const readNext = (instance: Instance, page: number) => {
      const used = onPage(instance, page, (address) => {
        const open = readPage(engine, instance.pdfium, address);
        characters += open.characters;
        return { value: use(page, open.content, { ...open.marks, userUnit: () => unitOf(page) }) };
      });
      done.push(used === null ? { page, fails: 'PAGE_DAMAGED' } : used.value);
    };
    while (done.length < pages.length) {
      const fails = attempt(engine.pageMs, (instance) => {
        const watchedFrom = performance.now();
        for (const page of pages.slice(done.length)) {
          readNext(instance, page);
          if (performance.now() - watchedFrom > WATCH_MS) return;
        }
      });
      if (characters > engine.characters) throw tooComplex('holds more text than one document may');
      const page = pages[done.length];
      if (fails !== undefined && page !== undefined) done.push({ page, fails });
    }
    return done;
  }

  return {
    pageCount,
    readPages,
    readPage: (page) => readPages([page], (_page, content) => content)[0] ?? { page, fails: 'PAGE_DAMAGED' },
    pagesWithSide(points) {
      let pages: number[] = [];
      attempt(engine.openMs, (instance) => {
        pages = pagesWithSide(instance, points);
      });
      return pages;
    },
    renderGrey(page, dpi) {
      let image: GreyImage | null = null;
      attempt(engine.drawMs, (instance) => {
        const drawn = onPage(instance, page, (address) => renderGrey(instance.pdfium, address, dpi));
        if (!instance.pdfium.memoryRefused()) image = drawn;
      });
      return image;
    },
    drawPage<T>(page: number, dpi: number, use: (image: GreyImage) => T): T | FailedPage {
      let done: { value: T } | undefined;
      const fails = attempt(engine.drawMs, (instance) => {
        const image = onPage(instance, page, (address) => renderGrey(instance.pdfium, address, dpi));
        if (image !== null && !instance.pdfium.memoryRefused()) done = { value: use(image) };
      });
      return done === undefined ? { page, fails: fails ?? 'PAGE_DAMAGED' } : done.value;
    },
    renderSheet(page, planOf) {
      let image: RgbImage | null = null;
      const fails = attempt(engine.drawMs, (instance) => {
        image = onPage(instance, page, (address) => renderSheet(instance.pdfium, address, planOf));
        if (instance.pdfium.memoryRefused()) throw new PageTooComplex('too much memory');
      });
      return fails === undefined && image !== null ? image : { page, fails: fails ?? 'PAGE_DAMAGED' };
    },
    outline() {
      let bookmarks: Bookmark[] | null = null;
      attempt(engine.pageMs, ({ pdfium, document }) => {
        const read = readOutline(pdfium, document);
        if (!pdfium.memoryRefused()) bookmarks = read;
      });
      return bookmarks;
    },
    attachments(wanted) {
      let files: Attachment[] = [];
      attempt(engine.pageMs, ({ pdfium, document }) => {
        const read = readAttachments(pdfium, document, wanted, engine.attachmentBytes);
        if (pdfium.memoryRefused()) throw new PageTooComplex('too much memory');
        files = read;
      });
      return files;
    },
    cutPages(pages) {
      let file: Uint8Array | null = null;
      attempt(engine.drawMs, ({ pdfium, document }) => {
        const cut = cutPages(pdfium, document, pages);
        if (pdfium.memoryRefused()) throw new PageTooComplex('too much memory');
        file = cut;
      });
      return file;
    },
  };
}

/** Uses a loaded page (1-based), which is closed after it; null when the file has none there. */
function onPage<T>({ pdfium: { exports }, document }: Instance, page: number, use: (address: number) => T): T | null {
  const address = exports.FPDF_LoadPage(document, page - 1);
  if (address === 0) return null;
  const value = use(address);
  exports.FPDF_ClosePage(address);
  return value;
}

function checkFile(engine: PdfEngine, bytes: Uint8Array): void {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_SEARCH_BYTES)).includes('%PDF-')) {
    throw new JobFault('NOT_A_PDF', 'The file does not begin with a PDF header.');
  }
  if (bytes.length > engine.fileBytes) throw tooComplex(`has more than ${engine.fileBytes} bytes`);
  if ((declaredObjects(bytes) ?? 0) > engine.objects) throw tooComplex(`has more than ${engine.objects} objects`);
}

const tooComplex = (what: string) => new JobFault('PDF_TOO_COMPLEX', `The PDF ${what}.`);
