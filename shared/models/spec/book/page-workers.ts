import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { JobFault, type JobFaultCode } from '../../../domain/job-fault';
import type { PdfEngine } from '../../pdf/pdfium';
import type { PageClaims } from './page-claims';
import type { PageReading } from './read-page';

/** What a thread is started with. `bytes` lie in shared memory and are not copied. */
export type PageWorkerTask = { engine: PdfEngine; bytes: Uint8Array<SharedArrayBuffer>; claims: PageClaims };

/** An error does not keep its class between threads. */
export type PageWorkerAnswer = { readings: PageReading[] } | { fault: { code: JobFaultCode; message: string } };

export type PageWorker = { answer: Promise<PageWorkerAnswer>; stop(): Promise<unknown> };

const PAGES_WORTH_A_THREAD = 60; // a thread takes as long to start as to read about 25 pages
const MOST_THREADS = 4; // each has a PDFium of its own, with a copy of the file
const MB_PER_CORE = 1769; // of a Lambda function

/** Starts the threads that pay for a book of so many pages; none where there is one core, or no worker was bundled. */
export function startPageWorkers(engine: PdfEngine, bytes: Uint8Array, claims: PageClaims): PageWorker[] {
  const file = join(process.env.LAMBDA_TASK_ROOT ?? __dirname, 'page-worker.js');
  const count = Math.min(cores(), MOST_THREADS, 1 + Math.floor(claims.pageCount / PAGES_WORTH_A_THREAD)) - 1;
  if (count < 1 || !existsSync(file)) return [];
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return Array.from({ length: count }, () => startWorker(file, { engine, bytes: shared, claims }));
}

function startWorker(file: string, workerData: PageWorkerTask): PageWorker {
  const worker = new Worker(file, { workerData });
  const answer = new Promise<PageWorkerAnswer>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread that reads pages ended without an answer')));
  });
  answer.catch(() => undefined); // the main thread can fail first and never ask
  return { answer, stop: () => worker.terminate() };
}

/** What a thread read. Throws the JobFault that ended it. */
export async function answerOf({ answer }: PageWorker): Promise<PageReading[]> {
  const given = await answer;
  if ('fault' in given) throw new JobFault(given.fault.code, given.fault.message);
  return given.readings;
}

/** A function's cores follow from its memory: the machine below it always shows two or more. */
function cores(): number {
  const memory = process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE;
  return memory === undefined ? availableParallelism() : Math.floor(Number(memory) / MB_PER_CORE);
}
