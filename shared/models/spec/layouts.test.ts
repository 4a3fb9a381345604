import { type BookLayout, USUAL } from '../../../test/support/spec-books/layout';
import { type PlacedSection, setBook } from '../../../test/support/spec-books/set-book';
import { SECTIONS, SECTIONS_1995 } from '../../../test/support/spec-books/titles';
import { pdfEngine } from '../pdf/wasm-file';
import { parseToc } from './toc-parser';

/** Sections of one to four pages. */
const linesOf = (index: number) => 20 + ((index * 37) % 97) * 1.4;

const code = ({ digits }: PlacedSection) => digits.replace(/\D/g, '');

/** Sets the usual book with these differences, and reads it: what was set, and what was found, without contents as a section. */
async function read(differences: Partial<BookLayout>) {
  const layout = { ...USUAL, ...differences };
  const book = await setBook(layout, layout.number === 'five' ? SECTIONS_1995 : SECTIONS, linesOf);
  const result = await parseToc(pdfEngine(), book.pdf);
  const sections = result.divisions.flatMap((division) => division.sections);
  return { book, result, sections: sections.filter(({ section_code }) => section_code !== '000110') };
}

const layouts: Partial<BookLayout>[] = [
  { number: 'joined', part: 'PART 1 GENERAL' },
  { number: 'half', contents: 'table', contentsTitle: 'LIST OF SECTIONS' },
  { number: 'hyphens', contents: 'section-words', heading: 'division-word' },
  { number: 'dots', contents: 'dates', end: 'none' },
  { number: 'five', heading: 'one-line', end: 'numbered' },
  { number: 'five', contents: 'columns', heading: 'title-above', volumes: 2 },
  { contents: 'columns', contentsTitle: 'CONTENTS' },
  { contents: 'list', contentsTitle: 'SPECIFICATION NO. TITLE', end: 'none', decoy: 'date' },
  { contents: 'page-in-section', contentsTitle: 'none', running: 'section-word-header' },
  { contents: 'list', contentsTitle: 'none', volumes: 2, running: 'none' },
  { contentsTitle: 'front-section', decoy: 'project-number' },
  { volumes: 2, flow: 'continuous', end: 'none', running: 'number-alone' },
  { contents: 'none', heading: 'none', running: 'page-of', end: 'none', decoy: 'project-number' },
  { contents: 'none', heading: 'none', running: 'number-alone', number: 'hyphens' },
  { contents: 'none', heading: 'bare', part: '1.00 GENERAL', running: 'page-only' },
  { contents: 'none', heading: 'mixed', running: 'none', flow: 'continuous', part: 'PART I - GENERAL' },
  { contents: 'none', heading: 'one-line', running: 'none', end: 'stars', flow: 'continuous' },
];

test.each(layouts)('finds each section with its pages: %j', async (differences) => {
  const { book, result, sections } = await read(differences);
  const placed = sections.filter((section) => section.page_start !== null);
  const found = placed.map(({ section_code, page_start, page_end }) => `${section_code} ${page_start}-${page_end}`);
  expect(found.sort()).toEqual(book.sections.map((one) => `${code(one)} ${one.start}-${one.end}`).sort());
  expect(result.toc_pages).toEqual(book.contentsPages);
});

test('titles come whole from the contents, also those that wrap', async () => {
  const { book, sections } = await read({ contents: 'columns' });
  expect(sections.map((section) => section.section_title)).toEqual(book.sections.map((section) => section.title));
});

test('numbers are given as printed, and normalised where a rule leads there', async () => {
  const half = await read({ number: 'half' });
  const boxes = half.sections.find((section) => section.section_code === '26053316');
  expect(boxes).toMatchObject({ section_number: '26 0533.16', normalized_number: '26 05 33.16' });
  const five = await read({ number: 'five' });
  expect(five.sections.map((one) => [one.section_number, one.normalized_number])).toContainEqual(['03300', '03 30 00']);
  expect(five.sections.map((one) => [one.section_number, one.normalized_number])).toContainEqual(['15060', null]);
  expect(five.result.divisions.map((division) => division.division_title)).toContain('Mechanical');
});

test('the less the book says of a section, the less sure it is', async () => {
  const full = await read({});
  const little = await read({ contents: 'none', heading: 'bare', running: 'none', end: 'none' });
  const least = (sections: { confidence: number }[]) => Math.min(...sections.map(({ confidence }) => confidence));
  expect(least(full.sections)).toBeGreaterThan(0.95);
  expect(least(little.sections)).toBeLessThan(0.9);
});
