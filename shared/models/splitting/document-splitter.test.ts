import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { drawPages, type Text } from '../../../test/support/invoices/draw';
import { pdfOfPages } from '../../../test/support/pdfs';
import { splitParams } from '../../contract/split-params';
import { splitResult } from '../../contract/split-result';
import { openPdf } from '../pdf/document';
import { pdfEngine } from '../pdf/wasm-file';
import { splitDocument } from './document-splitter';

const split = async (pdf: Uint8Array, params: object) => {
  const files = new Map<string, Uint8Array>();
  const keep = (id: string, file: Uint8Array) => void files.set(id, file);
  const result = await splitDocument(pdfEngine(), pdf, splitParams.parse(params), keep);
  expect(splitResult.parse(result)).toEqual(result);
  return { ...result, files };
};

const places = ({ sections }: Awaited<ReturnType<typeof split>>) =>
  sections.map(({ name, page_start, page_end }) => [name, page_start, page_end]);

const wordsOf = (pdf: Uint8Array | undefined): string[] => {
  const page = openPdf(pdfEngine(), pdf ?? new Uint8Array()).readPage(1);
  return 'fails' in page ? [page.fails] : page.words.map(({ text }) => text);
};

const opening = (number: string, title: string) => [`SECTION ${number}`, title, 'PART 1 - GENERAL', '1.1 SUMMARY'];

test('a specification book is cut at its sections', async () => {
  const more = ['A. Provide what is shown.', '1. Comply with Section 26 05 26.'];
  const pages = [
    ['PROJECT MANUAL'],
    opening('09 29 00', 'GYPSUM BOARD'),
    more,
    opening('26 05 19', 'CONDUCTORS'),
    more,
    more,
  ];
  const result = await split(await pdfOfPages(pages), { method: 'headings' });
  expect(places(result)).toEqual([
    ['Front matter', 1, 1],
    ['09 29 00 GYPSUM BOARD', 2, 3],
    ['26 05 19 CONDUCTORS', 4, 6],
  ]);
  const file = result.files.get('section-3') ?? new Uint8Array();
  expect(file.length).toBe(result.sections[2]?.size_bytes);
  expect(openPdf(pdfEngine(), file).pageCount).toBe(3);
  expect(wordsOf(file).slice(0, 4)).toEqual(['SECTION', '26', '05', '19']);
});

test('a section of the contents that is nowhere in the book is no section of the result', async () => {
  const contents = [
    'TABLE OF CONTENTS',
    '09 29 00 GYPSUM BOARD ...... 1',
    '26 05 19 CONDUCTORS ...... 7',
    '26 05 26 GROUNDING ...... 9',
  ];
  const pages = [contents, opening('09 29 00', 'GYPSUM BOARD'), opening('26 05 26', 'GROUNDING')];
  expect(places(await split(await pdfOfPages(pages), { method: 'headings' }))).toEqual([
    ['Front matter', 1, 1],
    ['09 29 00 GYPSUM BOARD', 2, 2],
    ['26 05 26 GROUNDING', 3, 3],
  ]);
});

test('another document is cut at its bookmarks', async () => {
  const document = new PDFDocument({ size: 'LETTER', autoFirstPage: false });
  const pdf = buffer(document);
  let book: PDFKit.PDFOutline | undefined;
  for (const text of ['Cover', 'Chapter one', 'more of it', 'Chapter two']) {
    document.addPage().text(text);
    if (text === 'Cover') book = document.outline.addItem('The book');
    else if (text.startsWith('Chapter')) book?.addItem(text);
  }
  document.end();
  expect(places(await split(await pdf, { method: 'headings' }))).toEqual([
    ['The book', 1, 1],
    ['Chapter one', 2, 3],
    ['Chapter two', 4, 4],
  ]);
});

const body = (y: number): Text[] => [
  { x: 72, y, text: 'The pumps are to be inspected each month by one who knows them.' },
];
const heading = (text: string): Text => ({ x: 72, y: 72, text, size: 18 });

test('and where it has none, at its largest headings', async () => {
  const pdf = await drawPages([[heading('Pumps'), ...body(120)], body(100), [heading('Valves'), ...body(120)]]);
  const result = await split(pdf, { method: 'headings' });
  expect(places(result)).toEqual([
    ['Pumps', 1, 2],
    ['Valves', 3, 3],
  ]);
  expect(result.sections[0]?.confidence).toBeLessThan(0.95);
});

test('but not at headings of the third level', async () => {
  const at = (y: number, text: string, size: number): Text => ({ x: 72, y, text, size });
  const opening = [at(72, 'Pumps', 24), at(120, 'Care', 18), at(160, 'Each month', 14), ...body(190)];
  const pdf = await drawPages([opening, [at(72, 'Each year', 14), ...body(120)]]);
  expect(places(await split(pdf, { method: 'headings' }))).toEqual([['Document', 1, 2]]);
});

test('where nothing says how, it stays one section, hardly sure', async () => {
  const result = await split(await drawPages([body(72), body(72)]), { method: 'headings' });
  expect(result.sections).toMatchObject([{ name: 'Document', page_start: 1, page_end: 2, confidence: 0.3 }]);
});

test('by a count of pages', async () => {
  const result = await split(await pdfOfPages([['a'], ['b'], ['c']]), { method: 'pages', pages_per_section: 2 });
  expect(places(result)).toEqual([
    ['Pages 1-2', 1, 2],
    ['Page 3', 3, 3],
  ]);
  expect(wordsOf(result.files.get('section-2'))).toEqual(['c']);
});

test('by given ranges, which may leave pages out or go beyond the last', async () => {
  const sections = [
    { name: 'Offer', page_start: 2, page_end: 2 },
    { name: 'Annex', page_start: 4, page_end: 9 },
    { name: 'Nothing', page_start: 8, page_end: 9 },
  ];
  const result = await split(await pdfOfPages([['a'], ['b'], ['c'], ['d']]), { method: 'ranges', sections });
  expect(places(result)).toEqual([
    ['Offer', 2, 2],
    ['Annex', 4, 4],
  ]);
  expect(result).toMatchObject({
    page_count: 4,
    pages_without_section: [1, 3],
    sections_beyond_document: ['Annex', 'Nothing'],
  });
});
