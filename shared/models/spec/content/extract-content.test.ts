import { onePagePdf, pdfOfPages } from '../../../../test/support/pdfs';
import type { SetSection } from '../../../../test/support/section-book';
import { setBook } from '../../../../test/support/section-book';
import { LAYOUTS, SECTIONS } from '../../../../test/support/section-layouts';
import type { ContentNode, ContentResult, SectionContent } from '../../../contract/content-result';
import { openPdf } from '../../pdf/document';
import { pdfEngine } from '../../pdf/wasm-file';
import { extractContent, type ListedSection } from './extract-content';

const extract = (pdf: Uint8Array, listed: ListedSection[], codes = listed.map(({ section_code }) => section_code)) =>
  extractContent(openPdf(pdfEngine(), pdf), listed, codes);

const contents = ({ sections }: ContentResult): SectionContent[] =>
  sections.map((section) => {
    if (section.error !== null) throw new Error(section.error.message);
    return section;
  });

/** The nodes as a book was set: their level, number, text and page. */
const asSet = (nodes: ContentNode[], level = 0): SetSection['nodes'] =>
  nodes.flatMap(({ number, text, page, children }) => [
    { level, number: number ?? '', text, page },
    ...asSet(children, level + 1),
  ]);

const romanPart = (number: string) =>
  number.replace('PART III', 'PART 3').replace('PART II', 'PART 2').replace('PART I', 'PART 1');

describe.each(LAYOUTS)('a book with $name', (layout) => {
  let set: SetSection[];
  let read: SectionContent[];

  beforeAll(async () => {
    const book = await setBook(layout, SECTIONS);
    set = book.sections;
    read = contents(await extract(book.pdf, set));
  });

  it.each(SECTIONS.map(({ number }, index) => [number, index] as const))(
    'gives %s as it was set: every level, number, text and page',
    (_number, index) => {
      const nodes = asSet(read[index]?.nodes ?? []).map((node) => ({ ...node, number: romanPart(node.number) }));
      expect(nodes).toEqual(set[index]?.nodes);
    },
  );

  it('begins each text at its heading and ends it with the last paragraph', () => {
    for (const [index, { text, issues }] of read.entries()) {
      const { heading, nodes } = set[index] ?? { heading: '', nodes: [] };
      expect(text.split('\n')[0]).toBe(heading);
      expect(text.endsWith(nodes.at(-1)?.text ?? '?')).toBe(true);
      expect(issues).toEqual([]);
    }
  });

  it('puts the box of each paragraph around it, in the order of the page', () => {
    for (const section of read) {
      const boxes = section.nodes.flatMap(function own(node): ContentNode[] {
        return [node, ...node.children.flatMap(own)];
      });
      boxes.forEach(({ page, bbox }, index) => {
        expect(bbox.y2 - bbox.y1).toBeGreaterThan(layout.fontSize / 2);
        const next = boxes[index + 1];
        if (next?.page === page) expect(next.bbox.y2).toBeLessThan(bbox.y2);
      });
    }
  });
});

const listed = (section_code: string, page_start: number | null, page_end = page_start): ListedSection => ({
  section_code,
  section_number: section_code,
  section_title: 'ROOF HATCHES',
  page_start,
  page_end,
});

const BODY = ['PART 1 - GENERAL', '', '1.1  SUMMARY', '', '  A.  Roof hatches.'];

test('a cover sheet before the heading is not part of the section', async () => {
  const pdf = await pdfOfPages([
    ['CHECK PRINT', 'Specification number:  077200'],
    ['Town Library', 'SECTION 07 72 00', 'ROOF HATCHES', ...BODY],
  ]);
  const [section] = contents(await extract(pdf, [listed('077200', 1, 2)]));
  expect(section?.text.split('\n')[0]).toBe('SECTION 07 72 00 ROOF HATCHES');
});

test('a heading that bears another number than the contents is known by its title', async () => {
  const pdf = await pdfOfPages([['Town Library', 'SECTION 07 72 33', 'ROOF HATCHES', ...BODY]]);
  const [section] = contents(await extract(pdf, [listed('077200', 1)]));
  expect(section?.heading?.text).toBe('SECTION 07 72 33 ROOF HATCHES');
});

test('a heading that is no more than what runs over its pages is taken from the first', async () => {
  const running = ['SECTION 07 - 72 - 00', 'ROOF HATCHES', ''];
  const pdf = await pdfOfPages([
    [...running, ...BODY],
    [...running, '  B.  Ladders.'],
  ]);
  const [section] = contents(await extract(pdf, [listed('077200', 1, 2)]));
  expect(section?.text.split('\n')).toEqual([
    'SECTION 07 - 72 - 00 ROOF HATCHES',
    'PART 1 GENERAL',
    '1.1 SUMMARY',
    'A. Roof hatches.',
    'B. Ladders.',
  ]);
});

test('what stands behind the end of a section is part of it, but no fly-leaf and not the top of the next one', async () => {
  const pdf = await pdfOfPages([
    ['SECTION 07 72 00', 'ROOF HATCHES', ...BODY, '', 'END OF SECTION'],
    ['Schedule of hatches'],
    ['DIVISION 08 - OPENINGS', '', 'Doors and windows'],
    ['Town Library', '', 'SECTION 08 11 13', 'DOORS', ...BODY],
  ]);
  const [section] = contents(await extract(pdf, [listed('077200', 1, 4), listed('081113', 4)], ['077200']));
  expect(section?.text.split('\n').slice(-2)).toEqual(['A. Roof hatches.', 'Schedule of hatches']);
});

test('a section of which a page holds no text says so', async () => {
  const pdf = await pdfOfPages([['SECTION 07 72 00', 'ROOF HATCHES', ...BODY], []]);
  const [section] = contents(await extract(pdf, [listed('077200', 1, 2)]));
  expect(section?.issues).toEqual(['PAGES_WITHOUT_TEXT']);
});

test('without a heading the text begins on top of the page and the section says so', async () => {
  const pdf = await pdfOfPages([BODY]);
  const [section] = contents(await extract(pdf, [listed('077200', 1)]));
  expect(section).toMatchObject({
    heading: null,
    issues: ['HEADING_NOT_FOUND'],
    text: expect.stringMatching(/^PART 1/),
  });
});

test('what cannot be given is an entry that says why, and the rest is given', async () => {
  const pdf = await onePagePdf('SECTION 07 72 00');
  const { sections } = await extract(
    pdf,
    [listed('077200', 1), listed('075000', null), listed('076000', 7)],
    [...['999999', '075000', '076000', '077200']],
  );
  expect(sections.map(({ section_code, error }) => [section_code, error?.code])).toEqual([
    ['999999', 'SECTION_NOT_IN_TOC'],
    ['075000', 'SECTION_NOT_IN_BOOK'],
    ['076000', 'SECTION_NOT_IN_BOOK'],
    ['077200', undefined],
  ]);
});

test('a section whose pages hold no text cannot be read', async () => {
  const pdf = await pdfOfPages([['SECTION 07 72 00'], []]);
  const { sections } = await extract(pdf, [listed('075000', 2)]);
  expect(sections).toEqual([
    { section_code: '075000', error: expect.objectContaining({ code: 'SECTION_UNREADABLE' }) },
  ]);
});

test('a section that is bound twice comes twice', async () => {
  const pdf = await pdfOfPages([
    ['SECTION 07 72 00', ...BODY, '  B.  First copy.'],
    ['SECTION 07 72 00', ...BODY, '  B.  Second copy.'],
  ]);
  const both = contents(await extract(pdf, [listed('077200', 1), listed('077200', 2)], ['077200']));
  expect(both.map(({ text }) => text.split('\n').at(-1))).toEqual(['B. First copy.', 'B. Second copy.']);
});

test('progress counts the pages that are read, those around the section included', async () => {
  const pdf = await pdfOfPages(Array.from({ length: 60 }, (_, page) => [`SECTION 0${page % 9} 00 00`, ...BODY]));
  const seen: number[][] = [];
  await extractContent(openPdf(pdfEngine(), pdf), [listed('070000', 8, 48)], ['070000'], (...at) => {
    seen.push(at);
  });
  expect(seen).toEqual([
    [32, 47],
    [47, 47],
  ]);
});
