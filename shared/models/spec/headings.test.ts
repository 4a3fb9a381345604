import { body, opening, parsed, sectionsOf, withFooter } from '../../../test/support/spec-books/typed-book';

const contents = (...entries: string[]) => ['TABLE OF CONTENTS', ...entries.map((entry) => `${entry} ........ 7`)];

const only = async (pages: string[][]) => (await parsed(pages)).divisions[0]?.sections[0];

test('a title may stand before the number', async () => {
  const page = ['GROUNDING AND BONDING - SECTION 26 05 26', 'PART 1 - GENERAL'];
  expect(await sectionsOf([page])).toEqual(['260526 GROUNDING AND BONDING 1-1']);
});

test('digits of no division are no section, whatever stands before them', async () => {
  expect(await sectionsOf([['ALDER TOWN, SECTION 97301', 'PART 1 - GENERAL']])).toEqual([]);
});

describe('a number without the word SECTION, in capitals between the paragraphs of a page', () => {
  const shared = [...body, '26 05 29 HANGERS AND SUPPORTS', 'PART 1 - GENERAL', '1.1 SUMMARY'];

  test('begins a section that the contents list', async () => {
    const listed = contents('26 05 26 GROUNDING', '26 05 29 HANGERS AND SUPPORTS');
    expect(await sectionsOf([listed, opening('26 05 26', 'GROUNDING'), shared])).toEqual([
      '260526 GROUNDING 2-3',
      '260529 HANGERS AND SUPPORTS 3-3',
    ]);
  });

  test('is a reference when nothing else names it', async () => {
    expect(await sectionsOf([opening('26 05 26', 'GROUNDING'), shared])).toEqual(['260526 GROUNDING 1-2']);
  });
});

describe('a number in capitals without PART 1 below it', () => {
  const named = ['SECTION 26 05 29', 'HANGERS'];
  const book = (page: string[]) => [
    withFooter(opening('26 05 26', 'GROUNDING'), '26 05 26 - 1'),
    withFooter(page, '26 05 26 - 2'),
  ];

  test('is a reference on a page that carries the number of another section', async () => {
    expect(await sectionsOf(book(named))).toEqual(['260526 GROUNDING 1-2']);
  });

  test('begins a section where that one ends', async () => {
    expect(await sectionsOf(book(['END OF SECTION', ...named]))).toEqual([
      '260526 GROUNDING 1-2',
      '260529 HANGERS 2-2',
    ]);
  });
});

describe('"Section" in small letters without PART 1 below it', () => {
  const painting = (page: number) => withFooter(['Section 09 91 00', 'Painting', 'Walls'], `09 91 00 - ${page}`);

  test('begins a section that the contents list, where the footers change to its number', async () => {
    const listed = contents('09 91 00 Painting', '26 05 26 GROUNDING');
    const unnamed = [1, 2].map((page) => withFooter(['Walls'], `09 91 00 - ${page}`));
    const headed = await only([listed, painting(1), painting(2)]);
    const carried = await only([listed, ...unnamed]);
    expect(headed).toMatchObject({ section_code: '099100', page_start: 2, page_end: 3 });
    expect(headed?.confidence).toBeGreaterThan(carried?.confidence ?? 1);
  });

  test('and so after the end of another', async () => {
    const before = withFooter([...opening('09 29 00', 'GYPSUM BOARD'), 'END OF SECTION'], '09 29 00 - 1');
    expect(await sectionsOf([before, painting(1), painting(2)])).toEqual([
      '092900 GYPSUM BOARD 1-1',
      '099100 Painting 2-3',
    ]);
  });
});

test('a page that names many sections lists them and begins none', async () => {
  const list = ['BID PACKAGE 4', 'SECTION 03 30 00 CONCRETE', 'SECTION 04 20 00 MASONRY', 'SECTION 05 12 00 STEEL'];
  expect(await sectionsOf([opening('01 10 00', 'SUMMARY'), list])).toEqual(['011000 SUMMARY 1-2']);
});

test('a header and the heading below its letterhead are one heading, with what both say', async () => {
  const letterhead = Array.from({ length: 9 }, (_, line) => `Line ${line + 1} of the address`);
  const heading = ['26 05 26 GROUNDING AND BONDING', 'PART 1 - GENERAL'];
  const both = await only([['SECTION 26 05 26 - GROUNDING AND BONDING', ...letterhead, ...heading]]);
  expect(both).toMatchObject({ section_title: 'GROUNDING AND BONDING', page_start: 1, page_end: 1 });
  expect(both?.confidence).toBeGreaterThan(0.97); // the word SECTION, PART 1 and the header count together
});
