import { onePagePdf, pdfOfPages } from '../../../test/support/pdfs';
import { scannedBook, stampedScans } from '../../../test/support/scanned-book';
import { localOcr } from '../ocr/local-ocr';
import type { Ocr } from '../ocr/ocr';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { extractContent } from './content/extract-content';
import { listedSections } from './content/listed-sections';
import { parseToc } from './toc-parser';

const sectionsOf = (result: Awaited<ReturnType<typeof parseToc>>) =>
  result.divisions.flatMap((division) => division.sections);

test('sections of a scanned book are found, less surely than in a text layer, and their text is marked', async () => {
  const book = await scannedBook();
  const ocr = localOcr(pdfEngine(), book);
  const progress: string[] = [];
  const onProgress = (done: number, of: number) => void progress.push(`${done}/${of}`);
  const contents = await parseToc(pdfEngine(), book, onProgress, ocr);
  const listed = listedSections(contents);
  const content = await extractContent(openPdf(pdfEngine(), book), listed, ['260519'], undefined, ocr);
  await ocr.stop();

  expect(sectionsOf(contents)).toMatchObject([
    { section_code: '260519', section_title: 'CONDUCTORS AND CABLES', page_start: 2, page_end: 2 },
    { section_code: '26053316', section_title: 'BOXES', page_start: 3, page_end: 3 },
  ]);
  for (const { confidence, ocr_confidence } of sectionsOf(contents)) {
    expect(confidence).toBeLessThanOrEqual(0.9);
    expect(ocr_confidence).toBeGreaterThan(0.8);
  }
  expect(contents).toMatchObject({ toc_pages: [1], pages_without_text: [], ocr: { pages: [1, 2, 3] } });
  expect(progress).toEqual(['1/3', '2/3', '3/3']);
  const [section] = content.sections;
  expect(section).toMatchObject({
    text: expect.stringContaining('A. Section includes copper conductors'),
    nodes: [{ number: 'PART 1', ocr_confidence: expect.any(Number) }, { number: 'PART 2' }],
    ocr: { pages: [2], pages_not_read: [] },
  });
});

/** Reads no page but those given. */
const ocrOf = (pages: ReadonlyMap<number, string[]>): Ocr => ({
  atOnce: 2,
  readPage: async (page) => {
    const lines = pages.get(page);
    const read = lines && openPdf(pdfEngine(), await pdfOfPages([lines])).readPage(1);
    return read === undefined || 'fails' in read ? undefined : read;
  },
});

test('without OCR the pages that could not be read are listed, and nothing is made up for them', async () => {
  const book = await scannedBook();
  expect(await parseToc(pdfEngine(), book)).toMatchObject({
    divisions: [],
    pages_without_text: [1, 2, 3],
    ocr: { enabled: false, pages: [], mean_confidence: null, pages_not_read: [1, 2, 3] },
  });
  const listed = [
    { section_code: '260519', section_number: '26 05 19', section_title: 'CONDUCTORS', page_start: 2, page_end: 2 },
  ];
  const content = await extractContent(openPdf(pdfEngine(), book), listed, ['260519']);
  expect(content.sections).toMatchObject([{ error: { code: 'SECTION_UNREADABLE' } }]);
});

test('a page that OCR gave up is listed beside those that it read', async () => {
  const read = new Map([[2, ['SECTION 26 05 19', 'CONDUCTORS', 'PART 1 - GENERAL', '1.1 SUMMARY']]]);
  const result = await parseToc(pdfEngine(), await scannedBook(), undefined, ocrOf(read));
  expect(sectionsOf(result)).toMatchObject([{ section_code: '260519', page_start: 2 }]);
  expect(result).toMatchObject({ pages_without_text: [1, 3], ocr: { enabled: true, pages_not_read: [1, 3] } });
});

test('a page on which OCR finds no word is without text, and was read', async () => {
  const result = await parseToc(pdfEngine(), await scannedBook(), undefined, ocrOf(new Map([[1, []]])));
  expect(result).toMatchObject({ pages_without_text: [1, 2, 3], ocr: { pages: [], pages_not_read: [2, 3] } });
});

test('what was stamped on a scan tells its section where OCR does not', async () => {
  const stamped = (page: number) => ['RECEIVED', 'BOXES', `26 05 33.16 - ${page}`];
  const book = await stampedScans([stamped(1), stamped(2)]);
  const result = await parseToc(pdfEngine(), book);
  expect(sectionsOf(result)).toMatchObject([{ section_code: '26053316', page_start: 1, page_end: 2 }]);
  expect(result.pages_without_text).toEqual([1, 2]);
});

test('a text layer and a blank page need no OCR, and the result does not speak of it', async () => {
  const never: Ocr = { atOnce: 1, readPage: () => Promise.reject(new Error('asked')) };
  expect(await parseToc(pdfEngine(), await onePagePdf(), undefined, never)).not.toHaveProperty('ocr');
  const blank = await parseToc(pdfEngine(), await pdfOfPages([['SECTION 26 05 19'], []]), undefined, never);
  expect(blank).toMatchObject({ pages_without_text: [2] });
  expect(blank).not.toHaveProperty('ocr');
});
