import { availableParallelism } from 'node:os';
import { JobFault } from '../../domain/job-fault';
import { openPdf, type PdfDocument } from '../pdf/document';
import type { PdfPage } from '../pdf/page';
import type { PdfEngine } from '../pdf/pdfium';
import type { Ocr } from './ocr';
import { createRecognizer } from './recognizer';
import { scanPage } from './scan-page';

const MOST_THREADS = 4; // each takes about 100 MB

/**
 * OCR in this process, in as many threads as there are cores. They start with the first page; stop them in the end.
 * A page that is asked for again is not read again.
 */
export function localOcr(engine: PdfEngine, bytes: Uint8Array): Ocr & { stop(): Promise<void> } {
  const recognizers = Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, createRecognizer);
  const idle = [...recognizers];
  const read = new Map<number, Promise<PdfPage | undefined>>();
  let document: PdfDocument | undefined;

  const readPage = async (page: number): Promise<PdfPage | undefined> => {
    const recognizer = idle.pop();
    if (recognizer === undefined) return undefined; // more at once than was said
    try {
      document ??= openPdf(engine, bytes);
      return await scanPage(document, page, recognizer);
    } catch (error) {
      if (!(error instanceof JobFault)) throw error;
      document = undefined; // too many pages of it were given up
      return undefined;
    } finally {
      idle.push(recognizer);
    }
  };
  return {
    atOnce: recognizers.length,
    readPage(page) {
      const reading = read.get(page) ?? readPage(page);
      read.set(page, reading);
      return reading;
    },
    stop: async () => void (await Promise.all(recognizers.map((recognizer) => recognizer.stop()))),
  };
}
