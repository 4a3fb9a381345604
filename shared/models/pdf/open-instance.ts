import type { PageFault } from '../../contract/pages-read';
import { JobFault, type JobFaultCode } from '../../domain/job-fault';
import { faultOf } from './page-fault';
import { type PdfEngine, type Pdfium, startPdfium, withinMemory } from './pdfium';
import { withinTime } from './time-limit';

/** A PDFium with one document open in it, by the address of that document. */
export type Instance = { pdfium: Pdfium; document: number; pageCount: number };

type Said = [code: JobFaultCode, message: string];

const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;
const CORRUPT: Said = ['PDF_CORRUPT', 'The PDF is damaged and cannot be opened.'];

/** What to say of a file by what opening it fails with. */
const OPEN_FAULTS: Record<PageFault, Said> = {
  PAGE_TIMEOUT: ['PDF_TOO_COMPLEX', 'The PDF takes too long to open.'],
  PAGE_TOO_COMPLEX: ['PDF_TOO_COMPLEX', 'The PDF needs more memory than one document may take.'],
  PAGE_DAMAGED: CORRUPT,
};

/**
 * Starts a PDFium, about 3 ms, and opens the document in it. It holds a copy of the bytes and is freed as garbage.
 * Throws JobFault PDF_ENCRYPTED, PDF_CORRUPT or PDF_TOO_COMPLEX.
 */
export function openInstance(engine: PdfEngine, bytes: Uint8Array): Instance {
  const pdfium = startPdfium(engine);
  try {
    return withinTime(engine.openMs, () => load(pdfium, bytes));
  } catch (error) {
    const fault = faultOf(error, pdfium);
    throw fault === undefined ? error : new JobFault(...OPEN_FAULTS[fault]);
  }
}

function load(pdfium: Pdfium, bytes: Uint8Array): Instance {
  const { exports } = pdfium;
  const address = withinMemory(pdfium, () => exports.malloc(bytes.length));
  pdfium.bytes().set(bytes, address);
  const document = withinMemory(pdfium, () => exports.FPDF_LoadMemDocument(address, bytes.length, 0));
  if (document === 0) throw openFault(pdfium);
  return { pdfium, document, pageCount: exports.FPDF_GetPageCount(document) };
}

function openFault({ exports }: Pdfium): JobFault {
  const error = exports.FPDF_GetLastError();
  if (error !== PASSWORD_ERROR && error !== SECURITY_ERROR) return new JobFault(...CORRUPT);
  return new JobFault('PDF_ENCRYPTED', 'The PDF is encrypted and wants a password to be read.');
}
