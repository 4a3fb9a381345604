import { parentPort, workerData } from 'node:worker_threads';
import { JobFault } from '../../../domain/job-fault';
import { openPdf } from '../../pdf/document';
import { claimedPages, countRead } from './page-claims';
import type { PageWorkerAnswer, PageWorkerTask } from './page-workers';
import { isScanned, type PageReading, readPages } from './read-page';

/** The thread that reads pages beside the main one: its own PDFium over the same bytes, and plain data as its answer. */
function readClaimedPages({ engine, bytes, claims }: PageWorkerTask): PageWorkerAnswer {
  try {
    const document = openPdf(engine, bytes);
    const readings: PageReading[] = [];
    for (const pages of claimedPages(claims)) {
      const read = readPages(document, pages);
      readings.push(...read);
      countRead(claims, read.filter((reading) => !isScanned(reading)).length);
    }
    return { readings };
  } catch (error) {
    if (!(error instanceof JobFault)) throw error;
    return { fault: { code: error.code, message: error.message } };
  }
}

parentPort?.postMessage(readClaimedPages(workerData));
