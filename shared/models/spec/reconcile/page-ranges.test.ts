import fc from 'fast-check';
import { pageRange } from './page-ranges';

const pageRanges = (starts: { page: number; startsPage: boolean }[], book: Parameters<typeof pageRange>[2]) =>
  starts.map((start, index) => pageRange(start, starts[index + 1], book));

const top = (page: number) => ({ page, startsPage: true });
/** A book of which nothing but the starts is known. */
const plain = (pageCount: number) => ({ pageCount, contents: new Set<number>(), byPage: new Map() });
const middle = (page: number) => ({ page, startsPage: false });

test('a section ends on the page before the next one, the last with the book', () => {
  expect(pageRanges([top(2), top(6), top(7)], plain(9))).toEqual([
    { page_start: 2, page_end: 5 },
    { page_start: 6, page_end: 6 },
    { page_start: 7, page_end: 9 },
  ]);
});

test('two sections share the page in the middle of which the second begins', () => {
  expect(pageRanges([top(2), middle(5)], plain(9))).toEqual([
    { page_start: 2, page_end: 5 },
    { page_start: 5, page_end: 9 },
  ]);
});

test('a table of contents ends a section, and so does a title page', () => {
  const pages = new Map([
    [2, { divides: true }],
    [6, { divides: true }],
  ]);
  expect(pageRanges([top(2), top(9)], { pageCount: 12, contents: new Set([11]), byPage: pages })).toEqual([
    { page_start: 2, page_end: 5 },
    { page_start: 9, page_end: 10 },
  ]);
});

const book = fc.integer({ min: 1, max: 400 }).chain((pageCount) =>
  fc.record({
    pageCount: fc.constant(pageCount),
    starts: fc
      .array(fc.record({ page: fc.integer({ min: 1, max: pageCount }), startsPage: fc.boolean() }), { maxLength: 40 })
      .map((starts) => starts.sort((a, b) => a.page - b.page)),
  }),
);

test('ranges lie in the book, begin where they should, and leave no page out after the first start', () => {
  fc.assert(
    fc.property(book, ({ starts, pageCount }) => {
      const ranges = pageRanges(starts, plain(pageCount));
      expect(ranges.map((range) => range.page_start)).toEqual(starts.map((start) => start.page));
      let covered = (starts[0]?.page ?? 1) - 1;
      for (const { page_start, page_end } of ranges) {
        expect(page_end).toBeGreaterThanOrEqual(page_start);
        expect(page_start).toBeLessThanOrEqual(covered + 1);
        covered = Math.max(covered, page_end);
      }
      expect(covered).toBe(starts.length > 0 ? pageCount : 0);
    }),
  );
});

test('a page belongs to two sections only where one begins on it', () => {
  fc.assert(
    fc.property(book, ({ starts, pageCount }) => {
      const ranges = pageRanges(starts, plain(pageCount));
      ranges.slice(1).forEach((range, index) => {
        const before = ranges[index];
        if (before !== undefined && before.page_end >= range.page_start) expect(before.page_end).toBe(range.page_start);
      });
    }),
  );
});
