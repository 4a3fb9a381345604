import { type OcrAnswer, ocrTask } from '../../../shared/contract/ocr';
import { JobFault } from '../../../shared/domain/job-fault';
import { readPdf } from '../../../shared/files/documents';
import { log } from '../../../shared/log';
import { createRecognizer } from '../../../shared/models/ocr/recognizer';
import { scanPage } from '../../../shared/models/ocr/scan-page';
import { openPdf } from '../../../shared/models/pdf/document';
import { pdfEngine } from '../../../shared/models/pdf/wasm-file';

const recognizer = createRecognizer();

/** The document read last: the pages of one book come one after the other. A kept document never changes. */
let last: { key: string; bytes: Uint8Array } | undefined;

const documentBytes = async (key: string): Promise<Uint8Array | undefined> => {
  if (last?.key === key) return last.bytes;
  last = undefined; // frees the one before the next is read
  const bytes = await readPdf(key);
  if (bytes !== undefined) last = { key, bytes };
  return bytes;
};

/** Reads one page by OCR. A page that cannot be read is an answer, not an error: the book is read without it. */
export const handler = async (event: unknown): Promise<OcrAnswer> => {
  const { key, page } = ocrTask.parse(event);
  const bytes = await documentBytes(key);
  if (bytes === undefined) return null;
  try {
    const read = await scanPage(openPdf(pdfEngine(), bytes), page, recognizer);
    if (read === undefined) log('warn', 'page not read by OCR', { page });
    return read ?? null;
  } catch (error) {
    if (!(error instanceof JobFault)) throw error;
    log('warn', 'page not read by OCR', { page, cause: error.code });
    return null;
  }
};
