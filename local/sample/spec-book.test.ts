import { openPdf } from '../../shared/models/pdf/document';
import { pdfEngine } from '../../shared/models/pdf/wasm-file';
import { parseToc } from '../../shared/models/spec/toc-parser';
import { expectedSections, sampleSpecBook } from './spec-book';

test('toc-parser reads every section of the sample book with its pages', async () => {
  const result = await parseToc(pdfEngine(), await sampleSpecBook());
  const sections = result.divisions.flatMap((division) => division.sections);
  const expected = await expectedSections();
  expect(sections).toEqual(
    expected.map((section) => ({
      ...section,
      source: 'toc',
      confidence: 0.99,
      issues: [],
      normalized_number: section.section_number,
    })),
  );
  expect(result.warnings).toBeUndefined();
});

test('the sample is a book: several divisions, sections of more than one page, and pages to the last', async () => {
  const sections = await expectedSections();
  const divisions = new Set(sections.map((section) => section.section_code.slice(0, 2)));
  expect(divisions.size).toBeGreaterThanOrEqual(4);
  expect(sections.length).toBeGreaterThanOrEqual(14);
  expect(sections.some((section) => section.page_end !== section.page_start)).toBe(true);
  expect(openPdf(pdfEngine(), await sampleSpecBook()).pageCount).toBe(sections.at(-1)?.page_end);
});

test('the sample has the same bytes each time', async () => {
  expect((await sampleSpecBook()).equals(await sampleSpecBook())).toBe(true);
});
