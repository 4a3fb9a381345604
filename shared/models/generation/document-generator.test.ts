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
    '- [x] reviewed\n- [ ] ~~signed~~\n\n  by both\n- as it runs:\n  ```\n  a &amp; b\n  ```',
    '###### As small as the text',
    '| Mark | Price |\n|:-:|--:|\n| D1 | 1.00 |',
    '> by others',
    '```\nas   typed\n```',
    '---',
    '<!-- a remark -->',
    '<b>as written</b>',
    '<div>\nin a block &amp; all\n</div>',
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
    '☐ signed',
    'by both',
    'as it runs:',
    'a &amp; b',
    'As small as the text',
    'Mark Price',
    'D1 1.00',
    'by others',
    'as typed',
    '<b>as written</b>',
    '<div>',
    'in a block &amp; all',
    '</div>',
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

test('headings are not left at the foot of a page without what they are of', async () => {
  for (let above = 26; above < 33; above += 1) {
    const paragraphs = Array.from({ length: above }, (_, index) => `Line ${index}`);
    const { pages } = await render({ template: [...paragraphs, '# Doors', '## Of wood', 'All of them.'].join('\n\n') });
    const end = pages.map(({ lines }) => lines.slice(-4, -1));
    expect(end).toContainEqual(['Doors', 'Of wood', 'All of them.']);
  }
});

test.each([
  ['ends the document', 'text\n\n# Heading', [['text', 'Heading', '1 / 1']]],
  [
    'is a page of its own',
    '# Heading\n\n<!-- pagebreak -->\n\ntext',
    [
      ['Heading', '1 / 2'],
      ['text', '2 / 2'],
    ],
  ],
  [
    'has nothing but an empty text below it',
    {
      blocks: [
        { type: 'heading' as const, text: 'Heading' },
        { type: 'paragraph' as const, text: '' },
      ],
    },
    [['Heading', '1 / 1']],
  ],
])('a heading stays where it is when it %s', async (_when, template, lines) => {
  const { pages } = await render({ template });
  expect(pages.map((page) => page.lines)).toEqual(lines);
});

test('the text of a column stands on the side that its Markdown says', async () => {
  const template =
    '| left | middle | right |\n|---|:-:|--:|\n| a | b | c |\n| a longer text | a longer text | a longer text |';
  const { pdf } = await generateDocument(generation.parse({ template }));
  const page = openPdf(pdfEngine(), pdf).readPage(1);
  if ('fails' in page) throw new Error(page.fails);
  const left = (text: string, nth = 0) => page.words.filter((word) => word.text === text)[nth]?.left ?? 0;
  const right = (text: string, nth = 0) => page.words.filter((word) => word.text === text)[nth]?.right ?? 0;
  // the first cell's own "a" is the first of four
  expect(left('left')).toBeCloseTo(left('a', 1), 0);
  expect(left('middle') + right('middle')).toBeCloseTo(left('a', 2) + right('text', 1), 0);
  expect(right('right')).toBeCloseTo(right('text', 2), 0);
});

test('a row with fewer cells than the header ends in empty ones', async () => {
  const table = { type: 'table' as const, header: ['Mark', 'Price'], rows: [['D1'], ['D2', '1.00']] };
  const { pages } = await render({ template: { blocks: [table] } });
  expect(pages[0]?.lines).toEqual(['Mark Price', 'D1', 'D2 1.00', '1 / 1']);
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

test('braces that are escaped ask for no value', async () => {
  const { pages } = await render({ template: 'Write \\{\\{name\\}\\}.', data: {} });
  expect(pages[0]?.lines[0]).toBe('Write {{name}}.');
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
