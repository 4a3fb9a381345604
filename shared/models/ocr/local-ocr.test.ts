import { drawingSet, text } from '../../../test/support/drawing-set';
import { pdfOfPages } from '../../../test/support/pdfs';
import { scannedPdf } from '../../../test/support/scans';
import { pdfEngine } from '../pdf/wasm-file';
import { localOcr } from './local-ocr';

/** A file with a small page for each of these words. */
const pages = (...words: string[]) =>
  drawingSet(words.map((word) => ({ content: text(word, 20, 50, 20), size: [300, 100] })));

test('what is asked for beyond its threads is not read', async () => {
  const ocr = localOcr(pdfEngine(), pages(...Array<string>(9).fill('ROOF')));
  const asked = Array.from({ length: ocr.atOnce + 1 }, (_, index) => index + 1);
  const read = await Promise.all(asked.map((page) => ocr.readPage(page)));
  expect(read.filter((page) => page?.words[0]?.text === 'ROOF')).toHaveLength(ocr.atOnce);
  expect(read.at(-1)).toBeUndefined();
  await ocr.stop();
});

test('after too many pages that cannot be read the next one is, in the file opened anew', async () => {
  const engine = { ...pdfEngine(), charactersOnPage: 8, pagesGivenUp: 0 };
  const ocr = localOcr(engine, pages('LONGER THAN THAT', 'ROOF'));
  expect(await ocr.readPage(1)).toBeUndefined();
  expect(await ocr.readPage(2)).toMatchObject({ words: [{ text: 'ROOF' }] });
  await ocr.stop();
});

test('a fault of our own is thrown', async () => {
  const empty = new WebAssembly.Module(Buffer.from('\0asm\x01\0\0\0', 'latin1'));
  const ocr = localOcr({ ...pdfEngine(), module: empty }, pages('ROOF'));
  await expect(ocr.readPage(1)).rejects.toThrow('pdfium.wasm');
});

test('a scan with one line on it, and one with none, are read', async () => {
  const printed = await pdfOfPages([['THIS PAGE INTENTIONALLY LEFT BLANK'], []]);
  const ocr = localOcr(pdfEngine(), scannedPdf(printed, [1, 2]));
  const [line, empty] = [await ocr.readPage(1), await ocr.readPage(2)];
  expect(line?.words.map(({ text }) => text)).toEqual(['THIS', 'PAGE', 'INTENTIONALLY', 'LEFT', 'BLANK']);
  expect(empty?.words).toEqual([]);
  await ocr.stop();
});
