import { doorResult, mergeDoors, someRead, unreadPages, unreadRange } from './door-result';

const nothing = { doors: [], doors_found: 0, pages_analyzed: 0, sheets: [] };

test('a page is told by what became of it: it failed, was passed over, or is not in the document', () => {
  const result = doorResult(
    [
      { page: 1, fails: 'PAGE_TIMEOUT' },
      { page: 2, skipped: 'ELEVATION' },
    ],
    [7],
  );
  expect(result).toEqual({
    ...nothing,
    pages: [
      { page: 1, status: 'failed', code: 'PAGE_TIMEOUT', message: 'The page takes too long to read.' },
      { page: 2, status: 'skipped', drawing_type: 'ELEVATION' },
      { page: 7, status: 'not_in_document' },
    ],
  });
  expect(unreadPages(result)).toBe(2);
});

test('parts become one result in the order of their pages; what no part knows is not in the document', () => {
  const part = (page: number) => ({
    doors: [`door on ${page}`],
    pages_analyzed: 1,
    pages: [{ page, status: 'analyzed' }],
    sheets: [`sheet ${page}`],
  });
  expect(mergeDoors([part(1), part(2)], [1, 2, 3])).toEqual({
    doors: ['door on 1', 'door on 2'],
    doors_found: 2,
    pages_analyzed: 2,
    pages: [...part(1).pages, ...part(2).pages, { page: 3, status: 'not_in_document' }],
    sheets: ['sheet 1', 'sheet 2'],
  });
});

test('the pages of a range that was not run have its fault, or say that they were not read', () => {
  expect(unreadRange([3, 4], 'TIMEOUT').pages).toMatchObject([
    { page: 3, status: 'failed', code: 'TIMEOUT' },
    { page: 4, status: 'failed', code: 'TIMEOUT' },
  ]);
  expect(unreadRange([3], 'Lambda.Unknown').pages).toMatchObject([{ page: 3, code: 'PAGE_NOT_READ' }]);
});

describe('a result of which no page was read', () => {
  const fault = (code: string | undefined) => {
    try {
      return someRead({ pages_analyzed: 0, pages: [{ page: 1, status: 'failed', code }] });
    } catch (error) {
      return error;
    }
  };

  test.each([
    ['PAGE_DAMAGED', 'PDF_CORRUPT'],
    ['PAGE_TOO_COMPLEX', 'PDF_TOO_COMPLEX'],
    ['TIMEOUT', 'TIMEOUT'],
    ['PAGE_NOT_READ', 'INTERNAL_ERROR'],
    [undefined, 'INTERNAL_ERROR'],
  ])('fails: a first page with %s makes it %s', (code, name) => {
    expect(fault(code)).toMatchObject({ name });
  });

  test('is a result all the same when no page failed: they were passed over', () => {
    const passedOver = doorResult([{ page: 1, skipped: 'SECTION' }]);
    expect(someRead(passedOver)).toBe(passedOver);
  });

  test('is one page away from a result', () => {
    const half = {
      pages_analyzed: 1,
      pages: [
        { page: 1, status: 'analyzed' },
        { page: 2, status: 'failed', code: 'TIMEOUT' },
      ],
    };
    expect(someRead(half)).toBe(half);
  });
});
