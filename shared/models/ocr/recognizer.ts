import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import type { GreyImage } from '../pdf/render';
import { tesseractFiles } from './tesseract-files';
import type { OcrLine } from './words-of-scan';

/** Reads one image at a time. `recognize` answers undefined when it failed or took longer than it may. */
export type Recognizer = { recognize(image: GreyImage): Promise<OcrLine[] | undefined>; stop(): Promise<void> };

const LSTM_ONLY = 1;
const PAGE_MS = 40_000; // a full page takes 2 to 5 s; a photograph or a sheet of noise can take for ever
const PAGES_PER_THREAD = 200; // its memory only grows

/** A thread with tesseract in it, started with the first image and anew after one that it did not survive. */
export function createRecognizer(): Recognizer {
  let thread: Promise<Worker> | undefined;
  let pages = 0;

  const stop = async () => {
    const stopping = thread;
    thread = undefined;
    pages = 0;
    await stopping?.then((worker) => worker.terminate()).catch(() => undefined);
  };
  const recognize = async (image: GreyImage): Promise<OcrLine[] | undefined> => {
    if (pages >= PAGES_PER_THREAD) await stop();
    pages += 1;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, PAGE_MS, undefined);
    });
    thread ??= startTesseract();
    const lines = await Promise.race([thread.then((worker) => linesIn(worker, image)), tooLong]).catch(() => undefined);
    clearTimeout(timer);
    if (lines === undefined) await stop();
    return lines;
  };
  return { recognize, stop };
}

/** Everything it needs lies on disk; nothing is fetched and nothing is written. */
async function startTesseract(): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  const files = tesseractFiles();
  const worker = await createWorker('eng', LSTM_ONLY, {
    ...files,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined, // without one a refused image would end the process
  });
  // tesseract.js does not listen for the end of its thread, and Node would end the process for it
  if ('worker' in worker && worker.worker instanceof Thread) worker.worker.on('error', () => undefined);
  return worker;
}

async function linesIn(worker: Worker, image: GreyImage): Promise<OcrLine[]> {
  const options = { user_defined_dpi: String(Math.round(image.dpi)) };
  await worker.setParameters(options);
  const { data } = await worker.recognize(portableGreyMap(image), {}, { text: false, blocks: true });
  return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
}

/** The image as PGM (P5), which needs no compressing. */
function portableGreyMap({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
