import { newId } from '../../../domain/ids';
import type { Source } from './entities';
import { askedFiles, hasAsked, isOnPages } from './filters';
import { fileQuery } from './query';

const query = (asked: object) => fileQuery.parse(asked);

const sheetOf = (page: number, sheet_number: string | null) => ({
  page,
  sheet_number,
  sheet_title: null,
  drawing_type: 'FLOOR_PLAN',
  discipline: 'A',
  floor: '',
  doors: [],
});
const sourceOf = (file_name: string, ...numbers: (string | null)[]): Source => ({
  job_id: newId(),
  file: {
    document_id: newId(),
    file_name,
    content_type: 'application/pdf',
    size_bytes: 1,
    classification: null,
    status: 'read',
    error: null,
    page_count: numbers.length,
    drawing_pages: [],
    pages_failed: [],
    sheets: numbers.map((number, index) => sheetOf(index + 1, number)),
    sections: [],
  },
});

test('of the files, those with a sheet that is asked for, and of them these sheets', () => {
  const sources = [sourceOf('a', 'A-101', null, 'A-102'), sourceOf('b', 'A-1'), sourceOf('c', null), sourceOf('d')];
  const found = askedFiles(sources, query({ sheets: 'A-102, A-101' }));
  expect(found.map(({ file }) => [file.file_name, file.sheets.map(({ page }) => page)])).toEqual([['a', [1, 3]]]);
});

test('of the files, those whose name has the letters asked for in any case', () => {
  const sources = [sourceOf('Level 1 PLANS.pdf'), sourceOf('spec.pdf')];
  expect(askedFiles(sources, query({ fileName: 'plan' }))).toEqual([sources[0]]);
});

test('only the values that are asked for count', () => {
  const entity = { pageNumber: 2, drawingType: 'plan' };
  expect(hasAsked({ pageNumber: 2, drawingType: undefined }, ['pageNumber', 'drawingType'])(entity)).toBe(true);
  expect(hasAsked({ pageNumber: 3 }, ['pageNumber'])(entity)).toBe(false);
});

test.each([
  [{ pageStart: 5 }, true],
  [{ pageStart: 8 }, true],
  [{ pageStart: 9 }, false],
  [{ pageEnd: 5 }, true],
  [{ pageEnd: 4 }, false],
  [{ pageStart: 1, pageEnd: 20 }, true],
  [{}, true],
])('a section on pages 5 to 8 and %j: %s', (asked, isAsked) => {
  expect(isOnPages(asked)({ pageStart: 5, pageEnd: 8 })).toBe(isAsked);
});

test('a section whose pages are not known is on none that are asked for', () => {
  expect(isOnPages({ pageStart: 1 })({ pageStart: null, pageEnd: null })).toBe(false);
  expect(isOnPages({ pageEnd: 1 })({ pageStart: null, pageEnd: null })).toBe(false);
});
