import { pagesUnread } from './pages-unread';

test.each([
  ['a document without scans', undefined, 1],
  ['one whose scans were read', { pages_not_read: [] }, 1],
  ['one with scans that OCR did not read', { pages_not_read: [2, 3] }, 3],
])('%s', (_what, ocr, unread) => {
  expect(pagesUnread({ pages_failed: [{ page: 1 }], ocr })).toBe(unread);
});
