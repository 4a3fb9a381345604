import { drawingSet, text as drawnText } from '../../../test/support/drawing-set';
import { pdfOfObjects, stream } from '../../../test/support/hostile-pdfs';
import { block, drawPages, grid, type Text } from '../../../test/support/invoices/draw';
import { parseParams } from '../../contract/parse-params';
import { parseResult } from '../../contract/parse-result';
import { pdfEngine } from '../pdf/wasm-file';
import { parseDocument } from './document-parser';

const parsed = async (pages: readonly (readonly Text[])[], params: object = {}) => {
  const { result } = await parseDocument(pdfEngine(), await drawPages(pages), parseParams.parse(params));
  expect(parseResult.parse(result)).toEqual(result);
  return result;
};

const title: Text = { x: 72, y: 80, text: 'Maintenance Manual', size: 20, bold: true };
const running = (page: number): Text[] => [
  { x: 72, y: 30, text: 'Northgate Pumping Station', size: 8 },
  { x: 480, y: 750, text: `Page ${page} of 2`, size: 8 },
];
const firstPage: Text[] = [
  ...running(1),
  title,
  { x: 72, y: 120, text: 'General', bold: true },
  ...block(72, 140, [
    'The pumps are to be inspected each month by a person who knows them. Where a bearing is found to be worn, the oper-',
    'ator orders a new one at once and notes it in the log.',
  ]),
  ...block(90, 180, ['1. Close the valve.', '2. Drain the housing.']),
  ...grid(
    230,
    [72, 250, 350],
    [
      ['Part', 'Number', 'Price'],
      ['Bearing', '4711', '12.50'],
      ['Gasket', '4712', '3.00'],
    ],
  ),
];
const secondPage: Text[] = [...running(2), ...block(72, 100, ['The seller answers for two years.'])];

test('a document becomes Markdown: headings, whole paragraphs, lists and tables, without what runs in the margins', async () => {
  const { markdown } = await parsed([firstPage, secondPage]);
  expect(markdown.split('\n\n')).toEqual([
    '# Maintenance Manual',
    '## General',
    'The pumps are to be inspected each month by a person who knows them. Where a bearing is found to be worn, the operator orders a new one at once and notes it in the log.',
    '1. Close the valve.\n2. Drain the housing.',
    '| Part | Number | Price |\n| --- | --- | --- |\n| Bearing | 4711 | 12.50 |\n| Gasket | 4712 | 3.00 |',
    'The seller answers for two years.',
  ]);
});

test('its tables and pages are told apart, with where they stand', async () => {
  const { tables, pages, page_count, confidence } = await parsed([firstPage, secondPage], {
    table_output_format: 'html',
  });
  expect(tables).toMatchObject([
    {
      page: 1,
      headers: ['Part', 'Number', 'Price'],
      rows: [
        ['Bearing', '4711', '12.50'],
        ['Gasket', '4712', '3.00'],
      ],
      content: expect.stringMatching(/^<table>/),
    },
  ]);
  expect(tables[0]?.bbox.x1).toBeCloseTo(72, 0);
  expect(tables[0]?.bbox.y2).toBeCloseTo(792 - 230, -1);
  expect(pages).toEqual([
    { page: 1, width: 612, height: 792, source: 'text', confidence: 0.99 },
    { page: 2, width: 612, height: 792, source: 'text', confidence: 0.99 },
  ]);
  expect({ page_count, confidence }).toEqual({ page_count: 2, confidence: 0.99 });
});

test('one chunk a page', async () => {
  const { chunks } = await parsed([firstPage, [], secondPage], { chunking: { strategy: 'page' } });
  expect(chunks.map(({ page, page_end, metadata }) => [page, page_end, metadata.type])).toEqual([
    [1, 1, 'mixed'],
    [3, 3, 'text'],
  ]);
  expect(chunks[1]?.content).toBe('The seller answers for two years.');
});

test('only the pages asked for are read', async () => {
  const result = await parsed([firstPage, secondPage], { page_numbers: [2, 7] });
  expect(result.pages.map(({ page }) => page)).toEqual([2]);
  expect(result).toMatchObject({ page_count: 2, pages_not_in_document: [7] });
  expect(result.markdown).toContain('two years');
  expect(result.markdown).not.toContain('pumps');
});

test('of pages that are all beyond the document there is no text, and nothing to be sure of', async () => {
  const result = await parsed([firstPage], { page_numbers: [7] });
  expect(result).toMatchObject({ pages: [], markdown: '', confidence: 0, pages_not_in_document: [7] });
});

test('chunks of a fixed size share as much as was asked for', async () => {
  const chunking = { strategy: 'fixed', max_chunk_size: 100, overlap: 20 };
  const { chunks, markdown } = await parsed([firstPage], { chunking });
  expect(chunks[0]?.content).toBe(markdown.slice(0, 100));
  expect(chunks[1]?.content).toBe(markdown.slice(80, 180));
});

test('lines that bookmarks name are headings, by the depth of their bookmark', async () => {
  const sheets = ['Scope', 'Closeout'].map((words) => ({
    content: drawnText(words, 72, 100, 10) + drawnText('The pumps are to be inspected.', 72, 130, 10),
    size: [612, 792] as const,
  }));
  const bytes = drawingSet(sheets, ['Scope', 'Closeout']);
  const { result } = await parseDocument(pdfEngine(), bytes, parseParams.parse({}));
  const sentence = 'The pumps are to be inspected.';
  expect(result.markdown.split('\n\n')).toEqual(['# Scope', sentence, '# Closeout', sentence]);
});

test('a document whose bookmarks need more memory than there is is read without them', async () => {
  const bytes = pdfOfObjects(
    '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream('BT /F 12 Tf 72 720 Td (The pumps leak.) Tj ET'),
    '<< /First 7 0 R >>',
    `<< /Title (${'a'.repeat(4 << 20)}) >>`,
  );
  const { result } = await parseDocument({ ...pdfEngine(), maxMemoryBytes: 32 << 20 }, bytes, parseParams.parse({}));
  expect(result.markdown).toBe('The pumps leak.');
});

test('bullets are those of Markdown, letters stand behind one', async () => {
  const { markdown } = await parsed([block(72, 100, ['• Close the valve.', 'A. Drain the housing.'])]);
  expect(markdown).toBe('- Close the valve.\n- A. Drain the housing.');
});

test('two lines of two cells are no table', async () => {
  const rows = [
    ['Bearing', '4711'],
    ['Gasket', '4712'],
  ];
  const { tables, markdown } = await parsed([grid(100, [72, 250], rows)]);
  expect(tables).toEqual([]);
  expect(markdown).toBe('Bearing 4711\nGasket 4712');
});

test('two columns are read one after the other', async () => {
  const column = (x: number, name: string) =>
    block(
      x,
      120,
      Array.from({ length: 12 }, (_, line) => `${name} line ${line + 1} of the text that is set here`),
    );
  const { markdown } = await parsed([[...column(60, 'Left'), ...column(320, 'Right')]]);
  expect(markdown.indexOf('Right line 1 ')).toBeGreaterThan(markdown.indexOf('Left line 12'));
  expect(markdown).not.toMatch(/Left line 1 .*Right line 1 of the text that is set here Left/);
});

test('a paragraph goes on over the page', async () => {
  const long =
    'The owner keeps the right to inspect the work at all times, and the contractor shall give access to it and';
  const result = await parsed([
    [...running(1), ...block(72, 100, [long])],
    [...running(2), ...block(72, 100, ['bear the cost of it.'])],
  ]);
  expect(result.markdown).toBe(`${long} bear the cost of it.`);
  expect(result.chunks).toMatchObject([{ page: 1, page_end: 2, metadata: { type: 'text' } }]);
  expect(result.chunks[0]?.metadata).not.toHaveProperty('bbox');
});

test('leaders of a table of contents are one sign, and its entries no headings', async () => {
  const entries = ['SECTION 1 PUMPS .................... 3', 'SECTION 2 VALVES ................... 9'];
  const { markdown } = await parsed([block(72, 100, entries)]);
  expect(markdown).toBe('SECTION 1 PUMPS … 3\nSECTION 2 VALVES … 9');
});

test('a number alone on a line ends the sentence above it', async () => {
  const { markdown } = await parsed([
    block(72, 100, [
      '1. Name each submittal by the number of its section and a count, which begins anew for each of them at',
      '01.',
    ]),
  ]);
  expect(markdown).toMatch(/begins anew for each of them at 01\.$/);
});

describe('a heading over several lines is one', () => {
  const headings = async (...texts: Text[]) => {
    const { markdown } = await parsed(
      [[...texts, ...block(72, 200, Array(9).fill('The pumps are to be inspected each month.'))]],
      {
        output_format: 'markdown',
      },
    );
    return (markdown ?? '').split('\n').filter((line) => line.startsWith('#'));
  };

  test('when they are of the same larger type', async () => {
    const [first, ...more] = await headings(title, { ...title, y: 104, text: 'and Spare Parts' });
    expect(first).toMatch(/Maintenance Manual and Spare Parts$/);
    expect(more).toEqual([]);
  });

  test('when they are bold', async () => {
    const [first, ...more] = await headings(
      { x: 72, y: 80, text: 'Maintenance of pumps', bold: true },
      { x: 72, y: 94, text: 'And of valves', bold: true },
    );
    expect(first).toMatch(/Maintenance of pumps And of valves$/);
    expect(more).toEqual([]);
  });

  test.each([{ bold: true }, { size: 14 }])(
    'when the title, %j, stands under the number of its section',
    async (type) => {
      const [first, ...more] = await headings(
        { x: 72, y: 80, text: 'SECTION 22 11 23', bold: true },
        { x: 72, y: 94, text: 'DOMESTIC WATER PUMPS', ...type },
      );
      expect(first).toMatch(/SECTION 22 11 23 DOMESTIC WATER PUMPS$/);
      expect(more).toEqual([]);
    },
  );
});
