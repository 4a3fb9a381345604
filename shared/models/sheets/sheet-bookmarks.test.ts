import { sheetBookmarks } from './sheet-bookmarks';

test("a page has the bookmark that names a sheet; none where two do, and a bookmark that leads nowhere is no page's", () => {
  const outline = [
    { title: 'Architectural', page: 1 },
    { title: 'A-101: FIRST FLOOR PLAN', page: 1 },
    { title: 'A-102', page: 2 },
    { title: 'A-103 - ROOF PLAN', page: 3 },
    { title: 'A-104 DETAILS', page: 3 },
    { title: 'A-105 SECTIONS', page: undefined },
  ];
  expect([...sheetBookmarks(outline.map((entry) => ({ ...entry, depth: 0 })))]).toEqual([
    [1, { number: 'A-101', title: 'FIRST FLOOR PLAN' }],
    [2, { number: 'A-102', title: '' }],
  ]);
});
