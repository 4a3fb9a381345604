import { askedPages } from './asked-pages';

test('without page numbers it is all pages', () => {
  expect(askedPages(null, 3)).toEqual({ present: [1, 2, 3], missing: [] });
});

test('each page once and in order, and apart those that the document has not', () => {
  expect(askedPages([7, 2, 1, 2, 4], 3)).toEqual({ present: [1, 2], missing: [4, 7] });
});
