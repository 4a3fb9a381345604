import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from 'tesseract.js';
import type { GreyImage } from '../pdf/render';
import type { Recognized } from './recognized';
import { tesseractFiles } from './tesseract-files';

/**
 * Reads one image at a time. `recognize` answers undefined for an image that tesseract refused or took too long over,
 * and throws only when tesseract cannot be started.
 */
export type Recognizer = { recognize(image: GreyImage): Promise<Recognized | undefined>; stop(): Promise<void> };

const LSTM_ONLY = 1;
/** Ink is darker than what is around it. Otsu's one threshold for a page cuts the noise of almost empty paper in two. */
const SAUVOLA = '2';
const PAGE_MS = 50_000; // a full page takes 2 to 5 s; a photograph or a sheet of noise can take for ever
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
  const recognize = async (image: GreyImage): Promise<Recognized | undefined> => {
    if (pages >= PAGES_PER_THREAD) await stop();
    pages += 1;
    thread ??= startTesseract();
    const worker = await thread.catch(async (error) => {
      await stop();
      throw error;
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, PAGE_MS, undefined);
    });
    const found = await Promise.race([read(worker, image), tooLong]).catch(() => undefined);
    clearTimeout(timer);
    if (found === undefined) await stop();
    return found;
  };
  return { recognize, stop };
}

/** Everything it needs lies on disk; nothing is fetched and nothing is written. */
async function startTesseract(): Promise<Worker> {
  const { createWorker, PSM } = await import('tesseract.js');
  const files = tesseractFiles();
  let refuse: (cause: unknown) => void = () => {};
  // createWorker never settles when the language data does not load; the handler also keeps a refused image from ending the process
  const refused = new Promise<never>((_resolve, reject) => {
    refuse = (cause) => reject(new Error(`tesseract: ${cause}`));
  });
  const options = { ...files, gzip: true, cacheMethod: 'none', errorHandler: (cause: unknown) => refuse(cause) };
  const worker = await Promise.race([createWorker('eng', LSTM_ONLY, options), refused]);
  await worker.setParameters({
    // one block: its search for columns and figures loses lines, and lines are put side by side by where they stand anyway
    tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
    user_defined_dpi: '300',
    thresholding_method: SAUVOLA,
  });
  // tesseract.js does not listen for the end of its thread, and Node would end the process for it
  for (const part of Object.values(worker)) if (part instanceof Thread) part.on('error', () => undefined);
  return worker;
}

async function read(worker: Worker, image: GreyImage): Promise<Recognized | undefined> {
  const options = { rotateAuto: true };
  const { data } = await worker.recognize(portableGreyMap(image), options, { text: false, blocks: true });
  const { blocks, rotateRadians: turned } = data;
  if (blocks === null || turned === null) return undefined;
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return { lines, turned };
}

/** The image as PGM (P5), which needs no compressing. */
function portableGreyMap({ width, height, pixels }: GreyImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}
