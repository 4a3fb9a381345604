import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { onePagePdf, pdfOfPages } from '../../../test/support/pdfs';
import { openPdf, type PdfDocument } from './document';
import { linesOf } from './lines';
import type { PdfPage } from './page';
import { pdfEngine } from './wasm-file';

const open = (bytes: Buffer) => openPdf(pdfEngine(), bytes);

function pageOf(document: PdfDocument, number: number): PdfPage {
  const page = document.readPage(number);
  if ('fails' in page) throw new Error(page.fails);
  return page;
}

test('gives each word its box in points from the lower left corner', async () => {
  const page = pageOf(open(await onePagePdf('SECTION 26 05 19')), 1);
  expect(page.words.map((word) => word.text)).toEqual(['SECTION', '26', '05', '19']);
  const first = page.words[0];
  expect(first?.left).toBeCloseTo(72, 0);
  expect(first?.top).toBeGreaterThan(792 - 72 - 12);
  expect(first?.top).toBeLessThan(792 - 60);
  expect(page.box).toEqual({ left: 0, bottom: 0, right: 612, top: 792 });
});

test('counts pages from 1 and has nothing beyond the last', async () => {
  const document = open(await pdfOfPages([['first'], ['second']]));
  expect(pageOf(document, 2).words[0]?.text).toBe('second');
  expect(document.readPage(0)).toEqual({ page: 0, fails: 'PAGE_DAMAGED' });
  expect(document.readPage(3)).toEqual({ page: 3, fails: 'PAGE_DAMAGED' });
});

test('keeps the hyphen that ends a line, and the word after it apart', async () => {
  const page = pageOf(open(await pdfOfPages([['A fire-', 'rated wall']])), 1);
  expect(page.words.map((word) => word.text)).toEqual(['A', 'fire-', 'rated', 'wall']);
});

test('lines run from the top of the page down and from left to right, whatever order they were written in', async () => {
  const document = new PDFDocument({ size: 'LETTER' });
  const bytes = buffer(document);
  document.text('below', 72, 300).text('right', 300, 100).text('left', 72, 100);
  document.end();
  const page = pageOf(open(await bytes), 1);
  expect(linesOf(page).map((line) => line.text)).toEqual(['left right', 'below']);
});

test.each([90, 180, 270])(
  'lines of a page that a viewer turns by %i degrees read as it shows them',
  async (degrees) => {
    const document = new PDFDocument({ size: 'LETTER' });
    const bytes = buffer(document);
    Object.assign(document.page.dictionary.data, { Rotate: degrees });
    document.translate(306, 396).rotate(-degrees); // pdfkit turns clockwise, and so does the viewer
    document.text('upper line', 0, 0).text('lower line', 0, 30);
    document.end();
    const page = pageOf(open(await bytes), 1);
    expect(page.rotation).toBe(degrees);
    expect(linesOf(page).map((line) => line.text)).toEqual(['upper line', 'lower line']);
  },
);
