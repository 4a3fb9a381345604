import { failureOfJob } from './answer';
import { type DocldJob, failure } from './contract';
import { jobErrorOf } from './job-error';
import type { DocldType } from './job-types';

const failed = (type: DocldType, code: string): DocldJob => ({
  id: '0199a7b2-0000-7000-8000-000000000000',
  type,
  status: 'failed',
  progress: 0,
  document_id: '0199a7b2-0000-7000-8000-000000000001',
  metadata: { filename: 'a.pdf', file_type: 'pdf', pages: 1 },
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  ...jobErrorOf(code),
});

test.each([
  ['parse', 'OCR_FAILED', 500, 'OCR_ERROR'],
  ['split', 'PDF_CORRUPT', 500, 'PARSE_ERROR'],
  ['extract', 'PDF_TOO_COMPLEX', 500, 'PARSE_ERROR'],
  ['parse', 'TIMEOUT', 504, 'TIMEOUT'],
  ['extract', 'SOURCE_RESULT_GONE', 400, 'VALIDATION_ERROR'],
  ['extract', 'INTERNAL_ERROR', 500, 'EXTRACT_ERROR'],
  ['parse', 'INTERNAL_ERROR', 500, 'PROCESSING_ERROR'],
  ['workflow', 'a code of a later version', 500, 'PROCESSING_ERROR'],
] as const)('a job of type %s that failed by %s is answered with %d %s', (type, own, status, code) => {
  const job = failed(type, own);
  const answer = failureOfJob(job, own);
  expect(failure.parse(answer.body)).toEqual(answer.body);
  expect(answer).toMatchObject({ status, body: { error: { code, details: { job_id: job.id } } } });
});
