import type { z } from 'zod/mini';
import { generation, generationResult } from '../../contract/generation';
import { openPdf } from '../pdf/document';
import { linesOf } from '../pdf/lines';
import { pdfEngine } from '../pdf/wasm-file';
import { generateDocument } from './document-generator';

/** Renders what a client would send; gives the result and the lines of each page as PDFium reads them. */
async function render(asked: z.input<typeof generation>) {
  const { result, pdf } = await generateDocument(generation.parse(asked));
  expect(generationResult.parse(result)).toEqual(result);
  expect(result.output_bytes).toBe(pdf.length);
  const document = openPdf(pdfEngine(), pdf);
  expect(document.pageCount).toBe(result.page_count);
  const pages = Array.from({ length: document.pageCount }, (_, index) => {
    const page = document.readPage(index + 1);
    if ('fails' in page) throw new Error(page.fails);
    return { lines: linesOf(page).map(({ text }) => text), box: page.box };
  });
  return { result, pages };
}

test('Markdown as a page: headings, styles, lists, a quotation, and the page number', async () => {
  const template = [
    '# Bid for {{project.name}}',
    'For *{{client}}*, **{{ year }}**: `{{client}}`, [drawings](https://example.com), 3 &lt; 4  \nnext line',
    '2. frames\n3. doors\n   - wood',
    '- [x] reviewed',
    '> by others',
    '```\nas   typed\n```',
    '---',
    '<!-- a remark -->',
    '<b>as written</b>',
  ].join('\n\n');
  const data = { project: { name: 'Café_*Nord*' }, client: 'A | B', year: 2026 };
  const { result, pages } = await render({ template, data, page_size: 'a4' });
  expect(pages[0]?.lines).toEqual([
    'Bid for Café_*Nord*',
    'For A | B, 2026: A | B, drawings, 3 < 4',
    'next line',
    '2. frames',
    '3. doors',
    'wood',
    '☑ reviewed',
    'by others',
    'as typed',
    '<b>as written</b>',
    '1 / 1',
  ]);
  expect(result).toMatchObject({ page_count: 1, characters_missing: [] });
  expect(pages[0]?.box.top).toBeCloseTo(841.89, 1);
});

test('a table goes on over pages under its header, and no row is lost', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [
    `D${index}`,
    index % 5 === 0 ? 'wide words '.repeat(20) : 'door',
    '1.00',
  ]);
  const { pages } = await render({
    template: {
      blocks: [
        { type: 'heading', text: 'Doors' },
        { type: 'table', header: ['Mark', 'Text', 'Price'], rows },
      ],
    },
  });
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, { lines }] of pages.entries()) {
    expect(lines[index === 0 ? 1 : 0]).toBe('Mark Text Price');
    expect(lines.at(-1)).toBe(`${index + 1} / ${pages.length}`);
  }
  const marks = pages.flatMap(({ lines }) => lines.flatMap((line) => /^D\d+/.exec(line)?.[0] ?? []));
  expect(marks).toEqual(rows.map(([mark]) => mark));
});

test('a cell longer than a page breaks rather than vanish', async () => {
  const words = Array.from({ length: 1500 }, (_, index) => `word${index}`);
  const rows = [['1', words.join(' ')]];
  const { pages } = await render({ template: { blocks: [{ type: 'table', header: ['No.', 'Text'], rows }] } });
  const read = pages
    .flatMap(({ lines }) => lines.flatMap((line) => line.split(' ')))
    .filter((word) => word.startsWith('word'));
  expect(read).toEqual(words);
});

test.each([
  { template: 'one\n\n<!-- pagebreak -->\n\ntwo' },
  {
    template: {
      blocks: [
        { type: 'paragraph' as const, text: 'one' },
        { type: 'page_break' as const },
        { type: 'list' as const, items: ['two'], ordered: true },
      ],
    },
  },
])('a page break begins a page: %j', async (asked) => {
  const { pages } = await render(asked);
  expect(pages.map(({ lines }) => lines[0]?.replace('1. ', ''))).toEqual(['one', 'two']);
});

test('a heading is not left alone at the foot of a page', async () => {
  const paragraphs = Array.from({ length: 60 }, (_, index) => [`## Heading ${index}`, `Text of ${index}.`]).flat();
  const { pages } = await render({ template: paragraphs.join('\n\n') });
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map(({ lines }) => lines.at(-2)).filter((line) => line?.startsWith('Heading'))).toEqual([]);
});

test('letters beyond the Latin ones are written, and what the font lacks is boxed and told', async () => {
  const { result, pages } = await render({ template: 'Łódź Ωmega Ђ ✓ ½″ 漢字漢 {{name}}', data: { name: '🏗' } });
  expect(pages[0]?.lines[0]).toBe('Łódź Ωmega Ђ ✓ ½″ □□□ □');
  expect(result.characters_missing).toEqual(['漢', '字', '🏗']);
});

test('placeholders without a text as value are named, all at once', async () => {
  const asked = { template: '{{a}} {{b.c}} {{b.c}} {{list}} {{there}}', data: { there: 0, list: [1], b: {} } };
  await expect(render(asked)).rejects.toMatchObject({
    name: 'TEMPLATE_INVALID',
    message: 'There is no value for {{a}}, {{b.c}}, {{list}}.',
  });
});

test('what a value inherits is no value', async () => {
  await expect(render({ template: '{{constructor.name}}', data: {} })).rejects.toMatchObject({
    name: 'TEMPLATE_INVALID',
  });
});

test('a row with more cells than the header is refused, not cut', () => {
  const template = { blocks: [{ type: 'table', header: ['a'], rows: [['1', '2']] }] };
  expect(generation.safeParse({ template }).success).toBe(false);
});
