import type { JobRow } from '../../../../shared/store/jobs';
import { freshAccount } from '../../../support/accounts';
import { type Account, getDocldJob } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

let account: Account;
beforeAll(async () => {
  account = await freshAccount('pro');
});

// as in the vendor's examples: made at a full second, changed some seconds later
const MADE_MS = Math.floor(Date.now() / 1000 - 60) * 1000;
const ours = (seconds: number) => new Date(MADE_MS + seconds * 1000).toISOString();
const theirs = (seconds: number) => ours(seconds).replace('.000Z', 'Z');

const shown = async (row: Partial<JobRow>) => {
  const id = await putParseJob(account, { queued_at: ours(0), updated_at: ours(25), ...row });
  const { document_id, ...job } = await getDocldJob(account.key, id);
  expect(job.id).toBe(id);
  return job;
};
const base = {
  id: expect.any(String),
  type: 'parse',
  progress: 0,
  metadata: { filename: 'book.pdf', file_type: 'pdf', pages: expect.any(Number) },
  created_at: theirs(0),
  updated_at: theirs(25),
};

test('queued', async () => {
  expect(await shown({})).toEqual({ ...base, status: 'queued' });
});

test.each([
  ['reading', 'parsing'],
  ['parsing', 'parsing'],
  ['ocr', 'ocr'],
  ['chunking', 'chunking'],
  ['extracting', 'extracting'],
  ['generating', 'generating'],
])('processing, as the example: our stage %s is %s', async (stage, word) => {
  const job = await shown({ status: 'processing', stage, progress_percent: 45 });
  expect(job).toEqual({ ...base, status: 'processing', progress: 45, stage: word });
});

test('processing again after a fault: retrying', async () => {
  const job = await shown({ status: 'processing', stage: 'retrying', retry_count: 1 });
  expect(job).toEqual({ ...base, status: 'retrying', stage: 'parsing', retry_count: 1 });
});

test('fetched from a url', async () => {
  const input_url = 'https://example.com/doc.pdf';
  expect(await shown({ input_url })).toEqual({ ...base, status: 'queued', input_url });
});

const ended = { completed_at: ours(25), progress_percent: 45 };

test.each([
  ['TIMEOUT', 'TIMEOUT'],
  ['OCR_FAILED', 'OCR_ERROR'],
  ['PDF_CORRUPT', 'PARSE_ERROR'],
  ['PDF_ENCRYPTED', 'PARSE_ERROR'],
  ['PDF_TOO_COMPLEX', 'PARSE_ERROR'],
  ['NOT_A_PDF', 'PARSE_ERROR'],
  ['DOCUMENT_GONE', 'VALIDATION_ERROR'],
  ['SOURCE_RESULT_GONE', 'VALIDATION_ERROR'],
  ['NO_FORM_FIELDS', 'VALIDATION_ERROR'],
  ['TEMPLATE_INVALID', 'VALIDATION_ERROR'],
  ['INTERNAL_ERROR', 'INTERNAL_ERROR'],
])('failed by %s: %s', async (error_code, word) => {
  const job = await shown({ status: 'failed', error_code, retry_count: 3, ...ended });
  expect(job).toEqual({
    ...base,
    status: 'failed',
    progress: 45,
    error: expect.stringMatching(/\w+\.$/),
    error_code: word,
    retry_count: 3,
    completed_at: theirs(25),
  });
});

test('expired: failed, TIMEOUT', async () => {
  expect(await shown({ status: 'expired', ...ended })).toMatchObject({ status: 'failed', error_code: 'TIMEOUT' });
});

test('cancelled', async () => {
  const job = await shown({ status: 'cancelled', ...ended });
  expect(job).toEqual({ ...base, status: 'cancelled', progress: 45, completed_at: theirs(25) });
});

test.each([
  ['parse', 'document-parser'],
  ['extract', 'field-extractor'],
  ['split', 'document-splitter'],
  ['generate', 'document-generator'],
  ['edit', 'form-filler'],
  ['workflow', 'workflow-runner'],
])('a job of type %s is one of %s', async (type, model) => {
  expect(await shown({ model })).toMatchObject({ type });
});
