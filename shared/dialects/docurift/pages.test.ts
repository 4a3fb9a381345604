import fc from 'fast-check';
import { pageOf } from './pages';

const numbers = fc.array(fc.integer());
const limit = fc.integer({ min: 1, max: 100 });
const sortOrder = fc.constantFrom('asc' as const, 'desc' as const);
const ascending = (a: number, b: number) => a - b;

test('the pages together are all entries in order, each once, and no other page has any', () => {
  fc.assert(
    fc.property(numbers, limit, sortOrder, (all, size, order) => {
      const ask = (page: number) => pageOf(all, ascending, { page, limit: size, sortOrder: order }, false);
      const { total, totalPages } = ask(1).pagination;
      const pages = Array.from({ length: totalPages }, (_, index) => ask(index + 1).entries);
      const sorted = all.toSorted(order === 'asc' ? ascending : (a, b) => b - a);
      expect(pages.flat()).toEqual(sorted);
      expect(total).toBe(all.length);
      expect(ask(totalPages + 1).entries).toEqual([]);
      expect(pages.every(({ length }) => length > 0 && length <= size)).toBe(true);
    }),
  );
});
