import type { PageFault } from '../../contract/pages-read';
import { JobFault } from '../../domain/job-fault';
import { type Attachment, readAttachments } from './attachments';
import { cutPages } from './cut-pages';
import { declaredObjects } from './object-count';
import { type Instance, openInstance } from './open-instance';
import { type Bookmark, readOutline } from './outline';
import { type Frame, type PageMarks, type PdfPage, readPage } from './page';
import { type FailedPage, faultOf } from './page-fault';
import { pagesWithSide } from './page-sizes';
import { type PdfEngine, type Pdfium, withinMemory } from './pdfium';
import { type GreyImage, renderGrey } from './render';
import { type ImagePlan, type RgbImage, renderSheet } from './render-sheet';
import { withinTime } from './time-limit';
import { userUnits } from './user-units';

type UsePage<T> = (page: number, content: PdfPage, marks: PageMarks) => T;

/** What came of work on the file, or why it was given up. */
type Tried<T> = { value: T } | { fails: PageFault };

const DAMAGED = { fails: 'PAGE_DAMAGED' } as const;

/** What is made of a page that is open, by its address. */
type UseOpen<T> = (pdfium: Pdfium, address: number) => Tried<T>;

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

  /** What `work` on the instance gives within so much time and memory. What it fails with ends the instance. */
  const attempt = <T>(milliseconds: number, work: (instance: Instance) => Tried<T>): Tried<T> => {
    if (spentMs > engine.documentMs) throw new JobFault('TIMEOUT', 'The PDF takes too long to read.');
    if (givenUp > engine.pagesGivenUp) throw tooComplex('has too many pages that cannot be read');
    instance ??= openInstance(engine, bytes);
    const used = instance;
    const from = performance.now();
    try {
      return withinTime(milliseconds, () => withinMemory(used.pdfium, () => work(used)));
    } catch (error) {
      instance = undefined;
      givenUp += 1;
      const fails = faultOf(error, used.pdfium);
      if (fails === undefined) throw error;
      return { fails };
    } finally {
      spentMs += performance.now() - from;
    }
  };

  const attemptPage = <T>(page: number, milliseconds: number, use: UseOpen<T>): T | FailedPage => {
    const tried = attempt(milliseconds, (instance) => onPage(instance, page, use));
    return ofPage(page, tried);
  };

  const attemptFile = <T>(otherwise: T, milliseconds: number, work: (instance: Instance) => T): T => {
    const tried = attempt(milliseconds, (instance) => ({ value: work(instance) }));
    return 'fails' in tried ? otherwise : tried.value;
  };

  const reading =
    <T>(page: number, use: UsePage<T>): UseOpen<T> =>
    (pdfium, address) => {
      const open = readPage(engine, pdfium, address);
      characters += open.characters;
      if (characters > engine.characters) throw tooComplex('holds more text than one document may');
      return { value: use(page, open.content, { ...open.marks, userUnit: () => unitOf(page) }) };
    };

  function readPages<T>(pages: readonly number[], use: UsePage<T>): (T | FailedPage)[] {
    const done: (T | FailedPage)[] = [];
    while (done.length < pages.length) {
      const tried = attempt(engine.pageMs, (instance) => {
        const watchedFrom = performance.now();
        for (const page of pages.slice(done.length)) {
          const read = withinMemory(instance.pdfium, () => onPage(instance, page, reading(page, use)));
          done.push(ofPage(page, read));
          if (performance.now() - watchedFrom > WATCH_MS) break;
        }
        return { value: undefined };
      });
      const page = pages[done.length];
      if ('fails' in tried && page !== undefined) done.push({ page, ...tried });
    }
    return done;
  }

  const drawPage: PdfDocument['drawPage'] = (page, dpi, use) => attemptPage(page, engine.drawMs, drawing(dpi, use));

  return {
    pageCount,
    readPages,
    readPage: (page) => attemptPage(page, engine.pageMs, reading(page, justContent)),
    pagesWithSide: (points) => attemptFile([], engine.openMs, (instance) => pagesWithSide(instance, points)),
    renderGrey(page, dpi) {
      const image = drawPage(page, dpi, (drawn) => drawn);
      return 'fails' in image ? null : image;
    },
    drawPage,
    renderSheet: (page, planOf) =>
      attemptPage(page, engine.drawMs, (pdfium, address) => {
        const image = renderSheet(pdfium, address, planOf);
        return image === null ? DAMAGED : { value: image };
      }),
    outline: () => attemptFile(null, engine.pageMs, ({ pdfium, document }) => readOutline(pdfium, document)),
    attachments: (wanted) =>
      attemptFile([], engine.pageMs, ({ pdfium, document }) =>
        readAttachments(pdfium, document, wanted, engine.attachmentBytes),
      ),
    cutPages: (pages) => attemptFile(null, engine.drawMs, ({ pdfium, document }) => cutPages(pdfium, document, pages)),
  };
}

const justContent: UsePage<PdfPage> = (_page, content) => content;

const ofPage = <T>(page: number, tried: Tried<T>): T | FailedPage =>
  'fails' in tried ? { page, ...tried } : tried.value;

/** Uses a loaded page (1-based), which is closed after it. */
function onPage<T>({ pdfium, document }: Instance, page: number, use: UseOpen<T>): Tried<T> {
  const address = pdfium.exports.FPDF_LoadPage(document, page - 1);
  if (address === 0) return DAMAGED;
  const tried = use(pdfium, address);
  pdfium.exports.FPDF_ClosePage(address);
  return tried;
}

const drawing =
  <T>(dpi: number, use: (image: GreyImage) => T): UseOpen<T> =>
  (pdfium, address) => {
    const image = renderGrey(pdfium, address, dpi);
    return image === null ? DAMAGED : { value: use(image) };
  };

function checkFile(engine: PdfEngine, bytes: Uint8Array): void {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_SEARCH_BYTES)).includes('%PDF-')) {
    throw new JobFault('NOT_A_PDF', 'The file does not begin with a PDF header.');
  }
  if (bytes.length > engine.fileBytes) throw tooComplex(`has more than ${engine.fileBytes} bytes`);
  if ((declaredObjects(bytes) ?? 0) > engine.objects) throw tooComplex(`has more than ${engine.objects} objects`);
}

const tooComplex = (what: string) => new JobFault('PDF_TOO_COMPLEX', `The PDF ${what}.`);
