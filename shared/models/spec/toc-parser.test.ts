import { onePagePdf, pdfOfPages } from '../../../test/support/pdfs';
import { body, opening, parsed, sectionsOf } from '../../../test/support/spec-books/typed-book';
import { pdfEngine } from '../pdf/wasm-file';
import { parseToc } from './toc-parser';

describe('a book with a table of contents', () => {
  const contents = [
    'TABLE OF CONTENTS',
    'DIVISION 09 - FINISHES',
    '09 29 00 GYPSUM BOARD .............................. 1',
    'DIVISION 26 - ELECTRICAL',
    '26 05 19 LOW-VOLTAGE ELECTRICAL POWER CONDUCTORS AND',
    'CABLES ............................................. 7',
    '26 05 33.16 BOXES .................................. 9',
  ];

  test('names divisions and sections, and gives the pages of the file and not those printed', async () => {
    const book = [
      ['PROJECT MANUAL'],
      contents,
      opening('09 29 00', 'GYPSUM BOARD'),
      body,
      opening('26 05 19', 'CONDUCTORS'),
      opening('26 05 33.16', 'BOXES'),
      body,
    ];
    const agreed = { source: 'toc', confidence: 0.97, issues: [] };
    expect(await parsed(book)).toEqual({
      divisions: [
        {
          division_code: '09',
          division_title: 'Finishes',
          sections: [
            {
              section_code: '092900',
              section_number: '09 29 00',
              section_title: 'GYPSUM BOARD',
              page_start: 3,
              page_end: 4,
              ...agreed,
              normalized_number: '09 29 00',
            },
          ],
        },
        {
          division_code: '26',
          division_title: 'Electrical',
          sections: [
            {
              section_code: '260519',
              section_number: '26 05 19',
              section_title: 'LOW-VOLTAGE ELECTRICAL POWER CONDUCTORS AND CABLES',
              page_start: 5,
              page_end: 5,
              ...agreed,
              issues: ['TITLE_DIFFERS'],
              normalized_number: '26 05 19',
              heading_title: 'CONDUCTORS',
            },
            {
              section_code: '26053316',
              section_number: '26 05 33.16',
              section_title: 'BOXES',
              page_start: 6,
              page_end: 7,
              ...agreed,
              normalized_number: '26 05 33.16',
            },
          ],
        },
      ],
      pages_analyzed: 7,
      toc_pages: [2],
      pages_without_text: [],
      pages_failed: [],
    });
  });

  test('keeps a listed section that the body does not have, without pages and with a warning', async () => {
    const result = await parsed([contents, opening('09 29 00', 'GYPSUM BOARD')]);
    expect(result.divisions[1]?.sections[0]).toMatchObject({
      section_code: '260519',
      page_start: null,
      page_end: null,
    });
    expect(result.warnings).toEqual([
      expect.objectContaining({ code: 'SECTIONS_NOT_IN_BODY', section_codes: ['260519', '26053316'] }),
    ]);
  });

  test('puts a section that is not listed after the one it follows in the body', async () => {
    const found = await sectionsOf([
      contents,
      opening('09 29 00', 'GYPSUM BOARD'),
      opening('09 91 00', 'PAINTING'),
      opening('26 05 19', 'CONDUCTORS'),
    ]);
    expect(found.slice(0, 2)).toEqual(['092900 GYPSUM BOARD 2-2', '099100 PAINTING 3-3']);
  });

  test('finds a section without a heading by the number in its footer', async () => {
    const footer = (page: number) => ['Scanned-in title block', ...body, 'BOXES', `26 05 33.16 - ${page}`];
    const found = await sectionsOf([contents, opening('09 29 00', 'GYPSUM BOARD'), body, footer(1), footer(2)]);
    expect(found).toContain('092900 GYPSUM BOARD 2-3');
    expect(found).toContain('26053316 BOXES 4-5');
  });

  test('tells a page number in a column of its own from a number that ends the title', async () => {
    const found = await sectionsOf([
      ['LIST OF SECTIONS', '33 11 00  Waterlines of Phase 2', '33 41 00  Storm Drains                      14'],
      opening('33 11 00', 'WATERLINES'),
    ]);
    expect(found).toEqual(['331100 Waterlines of Phase 2 2-2', '334100 Storm Drains null-null']);
  });

  test('reads the last page of contents, on which one section is left', async () => {
    const last = ['TABLE OF CONTENTS', '27 10 00 CABLING ................................... 11'];
    const book = await parsed([contents, last, opening('27 10 00', 'CABLING')]);
    expect(book.toc_pages).toEqual([1, 2]);
  });

  test('reads contents that go on over pages, and a bare list without leaders or title', async () => {
    const list = (numbers: string[]) => numbers.map((number) => `${number}  Work of ${number}`);
    const found = await sectionsOf([
      list(['03 30 00', '04 20 00', '05 12 00']),
      list(['06 10 00', '07 21 00', '08 11 13']),
      opening('03 30 00', 'CONCRETE'),
    ]);
    expect(found).toHaveLength(6);
    expect(found[0]).toBe('033000 Work of 03 30 00 3-3');
  });
});

describe('a book without a table of contents', () => {
  test('takes its sections from the headings, and says so', async () => {
    const result = await parsed([['SECTION 031000 - FORMS', 'PART 1 - GENERAL'], opening('03 2000', 'REINFORCING')]);
    expect(result.divisions[0]?.sections.map((section) => section.section_title)).toEqual(['FORMS', 'REINFORCING']);
    expect(result.warnings).toEqual([expect.objectContaining({ code: 'NO_TABLE_OF_CONTENTS' })]);
  });

  test('takes a title from the lines below the number, all of them', async () => {
    const page = ['SECTION 28 15 24 - IP VIDEO INTERCOM AND EXTERIOR GATE', 'CONTROL SYSTEM', 'PART 1 - GENERAL'];
    expect(await sectionsOf([page])).toEqual(['281524 IP VIDEO INTERCOM AND EXTERIOR GATE CONTROL SYSTEM 1-1']);
  });

  test('does not take a running header for a new section', async () => {
    const running = ['SECTION 26 05 26', 'GROUNDING', ...body];
    expect(await sectionsOf([opening('26 05 26', 'GROUNDING'), running, running])).toEqual(['260526 GROUNDING 1-3']);
  });

  test('counts a section twice that is bound twice', async () => {
    const bound = [...opening('32 71 13', 'BARRIERS'), 'END OF SECTION 32 71 13'];
    expect(await sectionsOf([bound, bound])).toEqual(['327113 BARRIERS 1-1', '327113 BARRIERS 2-2']);
  });

  test('shares the page where a section begins below the end of another', async () => {
    const shared = [...body, 'END OF SECTION', ...opening('26 05 29', 'HANGERS')];
    const found = await sectionsOf([opening('26 05 26', 'GROUNDING'), shared, body]);
    expect(found).toEqual(['260526 GROUNDING 1-2', '260529 HANGERS 2-3']);
  });

  test('does not take a reference to a section for its heading', async () => {
    const references = [
      'Section 01 33 00 - Submittal Procedures',
      'SECTION 07 92 00, and',
      'Section 08 71 00.',
      ...body,
    ];
    const between = [...body, 'Section 01 33 00 - Submittal Procedures'];
    expect(await sectionsOf([opening('08 11 13', 'DOORS'), references, between])).toEqual(['081113 DOORS 1-3']);
  });
});

test('a file that is no specification has no sections', async () => {
  const minutes = ['MINUTES OF MEETING 15060', '01.05.14 31.05.14', '02.05.14 31.05.14', '03.05.14 31.05.14'];
  const result = await parsed([minutes, []]);
  expect(result).toMatchObject({ divisions: [], pages_analyzed: 2 });
  expect(result.warnings?.map((warning) => warning.code)).toEqual(['NO_SECTIONS', 'PAGES_WITHOUT_TEXT']);
});

test('waits for its progress to be told, a few pages at a time', async () => {
  const seen: string[] = [];
  const pages = Array.from({ length: 20 }, (_, page) => [`page ${page}`]);
  await parseToc(pdfEngine(), await pdfOfPages(pages), async (done, all) => {
    await Promise.resolve();
    seen.push(`${done}/${all}`);
  });
  expect(seen).toEqual(['8/20', '16/20', '20/20']);
});

test('a heading alone is enough', async () => {
  const result = await parseToc(pdfEngine(), await onePagePdf('SECTION 26 05 19'));
  expect(result.divisions[0]?.sections[0]).toMatchObject({ section_code: '260519', section_title: '', page_start: 1 });
});
