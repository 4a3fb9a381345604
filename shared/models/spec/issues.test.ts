import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { pdfOfPages } from '../../../test/support/pdfs';
import { pdfEngine } from '../pdf/wasm-file';
import { parseToc } from './toc-parser';

const read = async (pdf: Buffer) =>
  (await parseToc(pdfEngine(), pdf)).divisions.flatMap((division) => division.sections);

const opening = (number: string, title: string) => [`SECTION ${number} - ${title}`, 'PART 1 - GENERAL', '1.1 SUMMARY'];

/** Pages of lines with bookmarks that lead to them; a page without lines is blank. */
function bookmarkedPdf(pages: string[][], bookmarks: { title: string; page: number }[]): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER', margin: 0, autoFirstPage: false, bufferPages: true });
  const bytes = buffer(document);
  pages.forEach((lines, index) => {
    document.addPage().fontSize(10);
    for (const [at, line] of lines.entries()) document.text(line, 72, 72 + at * 14, { lineBreak: false });
    for (const { title, page } of bookmarks) if (page === index + 1) document.outline.addItem(title);
  });
  document.end();
  return bytes;
}

test('names what is in the contents alone, in the body alone, and under another number', async () => {
  const contents = [
    'TABLE OF CONTENTS',
    '08 11 13 HOLLOW METAL DOORS .......... 3',
    '08 71 00 DOOR HARDWARE .......... 5',
    '09 92 00 GYPSUM BOARD .......... 7',
  ];
  const pages = [
    contents,
    opening('08 11 13', 'HOLLOW METAL DOORS'),
    opening('08 80 00', 'GLAZING'),
    opening('09 29 00', 'GYPSUM BOARD'),
  ];
  const sections = await read(await pdfOfPages(pages));
  expect(sections.map((one) => [one.section_number, one.page_start, one.source, one.issues, one.other_number])).toEqual(
    [
      ['08 11 13', 2, 'toc', [], undefined],
      ['08 80 00', 3, 'heading', ['NOT_IN_TOC'], undefined],
      ['08 71 00', null, 'toc', ['NOT_IN_BOOK'], undefined],
      ['09 29 00', 4, 'toc', ['NUMBER_DIFFERS'], '09 92 00'],
    ],
  );
});

test('knows a section by its title though the contents have two digits wrong', async () => {
  const pages = [['TABLE OF CONTENTS', '34 71 13 BARRIERS', '35 20 00 GATES'], opening('32 71 13', 'BARRIERS')];
  const [barriers] = await read(await pdfOfPages(pages));
  expect(barriers).toMatchObject({ section_code: '327113', issues: ['NUMBER_DIFFERS'], other_number: '34 71 13' });
});

test('is less sure that a section is missing where pages gave no text', async () => {
  const pages = [['TABLE OF CONTENTS', '03 30 00 CONCRETE', '04 20 00 MASONRY'], opening('03 30 00', 'CONCRETE')];
  const missing = async (pdf: Buffer) => (await read(pdf)).find(({ section_code }) => section_code === '042000');
  const whole = await missing(await pdfOfPages(pages));
  const withBlank = await missing(await pdfOfPages([...pages, []]));
  expect([whole, withBlank]).toMatchObject([{ issues: ['NOT_IN_BOOK'] }, { issues: ['NOT_IN_BOOK'] }]);
  expect(withBlank?.confidence).toBeLessThan(whole?.confidence ?? 0);
});

test('names a section that is bound twice, and one whose end names another', async () => {
  const bound = [...opening('32 71 13', 'BARRIERS'), 'END OF SECTION 34 71 13'];
  const sections = await read(await pdfOfPages([bound, bound]));
  expect(sections.map((one) => [one.page_start, one.issues, one.other_number])).toEqual([
    [1, ['NUMBER_DIFFERS', 'BOUND_TWICE'], '34 71 13'],
    [2, ['NUMBER_DIFFERS', 'BOUND_TWICE'], '34 71 13'],
  ]);
});

test('finds a section that nothing but a bookmark names', async () => {
  const pages = [opening('26 05 19', 'CONDUCTORS'), ['Drawn title block'], ['More of it']];
  const pdf = await bookmarkedPdf(pages, [
    { title: 'Volume 2', page: 1 },
    { title: '26 05 19 Conductors', page: 1 },
    { title: '26_05_26_Grounding.pdf', page: 2 },
  ]);
  expect(await read(pdf)).toMatchObject([
    { section_code: '260519', page_start: 1, page_end: 1, source: 'heading' },
    { section_code: '260526', section_title: 'Grounding', page_start: 2, page_end: 3, source: 'bookmark' },
  ]);
});

test('a bookmark bears out the number that margins carry from its page on', async () => {
  const drawn = (page: number) => [
    'Drawn title block',
    'Sheet of details',
    'Scale',
    'Date',
    'Notes',
    `26 05 26 - ${page}`,
  ];
  const pages = [opening('26 05 19', 'CONDUCTORS'), drawn(1), drawn(2)];
  const first = { title: '26 05 19 Conductors', page: 1 };
  const second = { title: '26 05 26 Grounding', page: 2 };
  const [, without] = await read(await bookmarkedPdf(pages, [first]));
  const [, borneOut] = await read(await bookmarkedPdf(pages, [first, second]));
  expect(borneOut).toMatchObject({ section_code: '260526', section_title: 'Grounding', page_start: 2, page_end: 3 });
  expect(borneOut?.confidence).toBeGreaterThan(without?.confidence ?? 1);
});

test('bookmarks that take more memory than there is are left out, and the result says so', async () => {
  const huge = { title: `26 05 26 ${'A'.repeat(2_000_000)}`, page: 1 };
  const pdf = await bookmarkedPdf([opening('26 05 19', 'CONDUCTORS')], [huge]);
  const { divisions, warnings } = await parseToc({ ...pdfEngine(), maxMemoryBytes: 24 << 20 }, pdf);
  expect(divisions).toMatchObject([{ sections: [{ section_code: '260519', page_start: 1 }] }]);
  expect(warnings?.map(({ code }) => code)).toEqual(['NO_TABLE_OF_CONTENTS', 'BOOKMARKS_UNREADABLE']);
});

test('places a section on a page without text by the page its contents print', async () => {
  const contents = [
    'TABLE OF CONTENTS',
    ...[1, 2, 3, 4].map((page) => `03 ${page}0 00 CONCRETE OF KIND ${page} ........ ${page}`),
  ];
  const body = (kind: number) => opening(`03 ${kind}0 00`, `CONCRETE OF KIND ${kind}`);
  const result = await parseToc(pdfEngine(), await bookmarkedPdf([contents, body(1), [], body(3), body(4)], []));
  const scanned = result.divisions[0]?.sections[1];
  expect(scanned).toMatchObject({ section_code: '032000', page_start: 3, page_end: 3, source: 'toc' });
  expect(scanned?.confidence).toBeLessThan(0.8);
  expect(result.pages_without_text).toEqual([3]);
});

test('a division that MasterFormat keeps in reserve is no reason to drop a section', async () => {
  const result = await parseToc(pdfEngine(), await pdfOfPages([opening('49 10 00', 'WORK OF ITS OWN KIND')]));
  expect(result.divisions).toMatchObject([
    { division_code: '49', division_title: '', sections: [{ section_code: '491000' }] },
  ]);
});

test('the cover and contents of the next volume belong to no section', async () => {
  const volume = (number: number) => ['PROJECT MANUAL', `VOLUME ${number}`];
  const contents = ['TABLE OF CONTENTS', '03 30 00 CONCRETE', '26 05 19 CONDUCTORS'];
  const pages = [
    volume(1),
    contents,
    opening('03 30 00', 'CONCRETE'),
    volume(2),
    contents,
    opening('26 05 19', 'CONDUCTORS'),
  ];
  const sections = await read(await pdfOfPages(pages));
  expect(sections.map((one) => [one.page_start, one.page_end])).toEqual([
    [3, 3],
    [6, 6],
  ]);
});
