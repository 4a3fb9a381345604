import fc from 'fast-check';
import { givenSections, sectionsFrom, sectionsOf } from './sections';

const pageCount = fc.integer({ min: 1, max: 300 });
const pagesIn = (sections: readonly { page_start: number; page_end: number }[]) =>
  sections.flatMap(({ page_start, page_end }) =>
    Array.from({ length: page_end - page_start + 1 }, (_, index) => page_start + index),
  );
const allOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const book = pageCount.chain((count) =>
  fc.record({
    count: fc.constant(count),
    starts: fc.array(
      fc.record({ page: fc.integer({ min: 1, max: count }), name: fc.string(), confidence: fc.constant(1) }),
    ),
    least: fc.integer({ min: 1, max: 20 }),
  }),
);

test('sections from their starts hold every page once, in order, and none but a lone one is shorter than asked', () => {
  fc.assert(
    fc.property(book, ({ count, starts, least }) => {
      const sections = sectionsFrom(starts, count, least);
      expect(pagesIn(sections)).toEqual(allOf(count));
      expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
      const short = sections.filter(({ page_start, page_end }) => page_end - page_start + 1 < least);
      expect(sections.length === 1 ? [] : short).toEqual([]);
    }),
  );
});

test('sections of so many pages hold every page once', () => {
  fc.assert(
    fc.property(pageCount, fc.integer({ min: 1, max: 50 }), (count, pages) => {
      const sections = sectionsOf(pages, count);
      expect(pagesIn(sections)).toEqual(allOf(count));
      expect(sections.slice(0, -1).every(({ page_start, page_end }) => page_end - page_start + 1 === pages)).toBe(true);
    }),
  );
});

test('what stands before the first start is front matter, and starts on one page are one section', () => {
  const starts = [
    { page: 3, name: 'Summary', confidence: 0.9 },
    { page: 3, name: 'Submittals', confidence: 0.9 },
    { page: 5, name: 'Concrete', confidence: 0.8 },
  ];
  expect(sectionsFrom(starts, 6, 1)).toMatchObject([
    { id: 'section-1', name: 'Front matter', page_start: 1, page_end: 2, confidence: 0.5 },
    { id: 'section-2', name: 'Summary (and 1 more)', page_start: 3, page_end: 4, confidence: 0.9 },
    { id: 'section-3', name: 'Concrete', page_start: 5, page_end: 6, confidence: 0.8 },
  ]);
});

test('given sections end with the document; one beyond it is left out', () => {
  const given = [
    { name: 'a', page_start: 2, page_end: 9 },
    { name: 'b', page_start: 5, page_end: 6 },
  ];
  expect(givenSections(given, 4)).toMatchObject([{ name: 'a', section_type: 'given', page_start: 2, page_end: 4 }]);
});
