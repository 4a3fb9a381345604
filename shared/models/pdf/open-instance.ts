import { JobFault } from '../../domain/job-fault';
import { type PdfEngine, type Pdfium, PdfiumAborted, startPdfium } from './pdfium';
import { TimeLimitPassed, withinTime } from './time-limit';

/** A PDFium with one document open in it, by the address of that document. */
export type Instance = { pdfium: Pdfium; document: number; pageCount: number };

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

/**
 * Starts a PDFium, about 3 ms, and opens the document in it. It holds a copy of the bytes and is freed as garbage.
 * Throws JobFault PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function openInstance(engine: PdfEngine, bytes: Uint8Array): Instance {
  const pdfium = startPdfium(engine);
  try {
    return withinTime(engine.openMs, () => load(pdfium, bytes));
  } catch (error) {
    if (error instanceof JobFault) throw error;
    if (error instanceof TimeLimitPassed) throw tooComplex('takes too long to open');
    if (outgrew(error, pdfium)) throw tooComplex('needs more memory than one document may take');
    throw brokePdfium(error) ? corrupt() : error;
  }
}

function load(pdfium: Pdfium, bytes: Uint8Array): Instance {
  const { exports } = pdfium;
  const address = exports.malloc(bytes.length);
  if (address === 0) throw new PdfiumAborted('the file is larger than memory');
  pdfium.bytes().set(bytes, address);
  const document = exports.FPDF_LoadMemDocument(address, bytes.length, 0);
  if (pdfium.memoryRefused()) throw new PdfiumAborted('opening the file takes more than memory');
  if (document === 0) throw openFault(pdfium);
  return { pdfium, document, pageCount: exports.FPDF_GetPageCount(document) };
}

function openFault({ exports }: Pdfium): JobFault {
  const error = exports.FPDF_GetLastError();
  if (error !== PASSWORD_ERROR && error !== SECURITY_ERROR) return corrupt();
  return new JobFault('PDF_ENCRYPTED', 'The PDF is encrypted and wants a password to be read.');
}

/** Whether an error says that PDFium wanted more memory, or nested deeper than the stack (a RangeError). */
export const outgrew = (error: unknown, pdfium: Pdfium): boolean =>
  pdfium.memoryRefused() || error instanceof PdfiumAborted || error instanceof RangeError;

/** Whether an error says that the file made PDFium do what WebAssembly forbids. */
export const brokePdfium = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError;

const tooComplex = (what: string) => new JobFault('PDF_TOO_COMPLEX', `The PDF ${what}.`);
const corrupt = () => new JobFault('PDF_CORRUPT', 'The PDF is damaged and cannot be opened.');
