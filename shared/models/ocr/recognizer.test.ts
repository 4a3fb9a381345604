import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { onePagePdf } from '../../../test/support/pdfs';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { createRecognizer } from './recognizer';

const recognizer = createRecognizer();
afterAll(() => recognizer.stop());

const read = async (image: Parameters<typeof recognizer.recognize>[0]) => {
  const found = await recognizer.recognize(image);
  return found?.lines.map(({ words }) => words.map(({ text }) => text).join(' '));
};

/** The number of one more thread of this process, as Node counts them. */
const nextThread = async (): Promise<number> => {
  const thread = new Worker('', { eval: true });
  const { threadId } = thread;
  await once(thread, 'exit');
  return threadId;
};

test('after an image that tesseract refuses, and after 200 that it reads, there is a new thread', async () => {
  const page = openPdf(pdfEngine(), await onePagePdf('SECTION 26 05 19')).renderGrey(1, 150);
  if (page === null) throw new Error('nothing drawn');
  const blank = { width: 40, height: 40, dpi: 300, pixels: new Uint8Array(40 * 40).fill(255) };
  const before = await nextThread();
  expect(await read({ ...page, width: 0, height: 0 })).toBeUndefined();
  for (let image = 1; image <= 200; image += 1) expect(await read(blank)).toEqual([]);
  expect(await nextThread()).toBe(before + 3);
  expect(await read(page)).toEqual(['SECTION 26 05 19']);
  expect(await nextThread()).toBe(before + 5);
});
