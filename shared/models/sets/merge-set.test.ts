import { type CheckedSetFile, mergeSet } from './merge-set';

const file = (document_id: string, checked: Partial<CheckedSetFile> = {}): CheckedSetFile => ({
  document_id,
  file_name: `${document_id}.pdf`,
  content_type: 'application/pdf',
  size_bytes: 1000,
  classification: null,
  page_count: 3,
  drawing_pages: [],
  error_code: null,
  ...checked,
});
const sheet = (page: number) => ({
  ...{ page, sheet_number: `A-10${page}`, sheet_title: null, drawing_type: 'FLOOR_PLAN' },
  ...{ discipline: 'ARCHITECTURAL', floor: '', doors: [] },
});
const section = {
  section_number: '08 71 00',
  section_title: 'DOOR HARDWARE',
  division: '08',
  page_start: 1,
  page_end: 3,
  confidence: 0.9,
};
const failed = (...pages: number[]) => pages.map((page) => ({ page, code: 'PAGE_DAMAGED' }));

test('brings the parts of each file together, in the order of its pages, and counts what was read', () => {
  const plans = file('plans', { drawing_pages: [1, 2, 3] });
  const { files, done } = mergeSet(
    [plans, file('specs')],
    [
      { document_id: 'plans', sheets: [sheet(3)], sections: [], pages_failed: [] },
      { document_id: 'specs', sheets: [], sections: [section], pages_failed: failed(2) },
      { document_id: 'plans', sheets: [sheet(1), sheet(2)], sections: [], pages_failed: [] },
    ],
    [],
  );
  expect(files).toMatchObject([
    { status: 'read', error: null, sheets: [{ page: 1 }, { page: 2 }, { page: 3 }], pages_failed: [] },
    { status: 'partly_read', error: null, sections: [section], pages_failed: failed(2) },
  ]);
  expect(done).toEqual({ drawing: 3, text: 2, failed: 1, filesFailed: 0 });
});

test('a part that no function could read fails its pages, and no others', () => {
  const mixed = file('mixed', { drawing_pages: [1] });
  const text = { document_id: 'mixed', sheets: [], sections: [section], pages_failed: [] };
  const { files, done } = mergeSet([mixed], [text], [{ code: 'TIMEOUT', document_id: 'mixed', pages: [1] }]);
  expect(files).toMatchObject([{ status: 'partly_read', pages_failed: [{ page: 1, code: 'TIMEOUT' }] }]);
  expect(done).toEqual({ drawing: 0, text: 2, failed: 1, filesFailed: 0 });
});

test('a file that could not be opened has failed, and so has one of which no page was read', () => {
  const corrupt = file('corrupt', { page_count: 0, error_code: 'PDF_CORRUPT' });
  const lost = [{ code: 'PDF_TOO_COMPLEX', document_id: 'heavy', pages: [1, 2, 3] }];
  const { files, done } = mergeSet([corrupt, file('heavy')], [], lost);
  expect(files).toMatchObject([
    { status: 'failed', error: { code: 'PDF_CORRUPT' }, pages_failed: [] },
    { status: 'failed', error: { code: 'PDF_TOO_COMPLEX' } },
  ]);
  expect(done).toEqual({ drawing: 0, text: 0, failed: 3, filesFailed: 2 });
});
