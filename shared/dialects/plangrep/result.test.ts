import type { BidSetResult } from '../../contract/bid-set-result';
import { newId } from '../../domain/ids';
import type { JobRow } from '../../store/jobs';
import { fileIdOf } from './ids';
import { presentResult } from './result';
import { resultV1 } from './result-contract';

const job_id = newId();
const row: JobRow = {
  account_id: 'account',
  job_id,
  dialect: 'plangrep',
  model: 'bid-set',
  model_version: 'bid-set-v1.0.0',
  tier: 'pro',
  status: 'complete',
  document_id: job_id,
  original_filename: '',
  input_key: '',
  input_page_count: 6,
  input_file_size_bytes: 0,
  input_source: 'multipart',
  result_prefix: '90d/account/job',
  params: '{}',
  progress: 'Complete',
  progress_percent: 100,
  set_pages: 6,
  pages_read: 4,
  drawing_pages: 2,
  drawing_pages_read: 1,
  pages_failed: 2,
  files_failed: 0,
  credits: 24,
  credits_debited: 13,
  queued_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:01:00.000Z',
  completed_at: '2026-01-01T00:01:00.000Z',
  start_by: '2026-01-08T00:00:00.000Z',
  expires_at: 2_000_000_000,
};

const document_id = newId();
const file: BidSetResult['files'][number] = {
  document_id,
  file_name: 'set.pdf',
  content_type: 'application/pdf',
  size_bytes: 10,
  classification: null,
  status: 'partly_read',
  error: null,
  page_count: 6,
  drawing_pages: [1, 2],
  pages_failed: [
    { page: 2, code: 'PAGE_TIMEOUT' },
    { page: 5, code: 'PAGE_DAMAGED' },
  ],
  sheets: [
    {
      page: 1,
      sheet_number: null,
      sheet_title: 'FLOOR PLAN',
      drawing_type: 'FLOOR_PLAN',
      discipline: 'A',
      floor: '1',
      doors: [{ id: 'door_1', bbox: { x1: 1, y1: 2, x2: 3, y2: 4 }, confidence: 0.9, mark: '101A' }],
    },
  ],
  sections: [],
};
const resultOf = (...files: BidSetResult['files']) =>
  presentResult(row, { document_id: job_id, files, model_version: 'bid-set-v1.0.0', processing_time_ms: 1 });

test('a result is as its contract says, and counts pages of each kind', () => {
  const result = resultOf(file);
  expect(resultV1.parse(result)).toEqual(result);
  expect(result.usage).toEqual({
    pageCount: 6,
    successfulPageCount: 4,
    drawingPageCount: 2,
    documentPageCount: 4,
    successfulDrawingPageCount: 1,
    successfulDocumentPageCount: 3,
    drawingCreditsPerPage: 10,
    documentCreditsPerPage: 1,
    creditsDebited: 13,
  });
  expect(result.documents).toMatchObject([{ successfulPageCount: 4, failedPageCount: 2, docs: null }]);
});

test('a door is a region of its sheet', () => {
  expect(resultOf(file).evidence).toEqual([
    {
      id: `region_${document_id.replaceAll('-', '')}_1_door_1`,
      type: 'region',
      regionType: 'door',
      text: '101A',
      documentId: fileIdOf(document_id),
      fileName: 'set.pdf',
      pageNumber: 1,
      sheetNumber: null,
      boundingBox: { x1: 1, y1: 2, x2: 3, y2: 4 },
      confidence: 0.9,
    },
  ]);
});

test('pages that failed are errors, a sheet without a number is a warning', () => {
  const { errors, warnings } = resultOf(file);
  expect(errors.map(({ code, pageNumber }) => [code, pageNumber])).toEqual([
    ['PAGE_TIMEOUT', 2],
    ['PAGE_DAMAGED', 5],
  ]);
  expect(warnings.map(({ code, pageNumber }) => [code, pageNumber])).toEqual([['SHEET_NUMBER_NOT_FOUND', 1]]);
  for (const { message } of [...errors, ...warnings]) expect(message).toMatch(/^The page .*\.$/);
});

test('no page of a file that failed was read', () => {
  const failed = { ...file, status: 'failed' as const, error: { code: 'PDF_ENCRYPTED' }, sheets: [], pages_failed: [] };
  expect(resultOf(failed).documents).toMatchObject([
    { status: 'failed', successfulPageCount: 0, failedPageCount: 6, error: { code: 'PDF_ENCRYPTED' }, docs: null },
  ]);
});

test.each([
  ['addenda', 'addendum'],
  ['documents', 'document'],
  [null, 'document'],
] as const)('a file of %s with neither sheets nor sections is a document: %s', (classification, docType) => {
  const text = { ...file, classification, sheets: [], pages_failed: [], status: 'read' as const };
  expect(resultOf(text).documents).toMatchObject([{ docs: [{ docType, pageCount: 6 }] }]);
});
