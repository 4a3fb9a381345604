import { PROBLEM_KINDS, Problem, type ProblemCode } from '../../domain/problems';
import { failure } from './envelope';
import { failureOf, failureOfJob } from './failure';

const asked = { hasKey: true, jobId: 'job_abc123def456', requestId: 'r1' };
const codes = Object.keys(PROBLEM_KINDS).filter((code): code is ProblemCode => code in PROBLEM_KINDS);

/** The codes that the vendor's pages name, and the status each has there. */
const VENDOR: Record<string, number> = {
  UNAUTHORIZED: 401,
  INVALID_API_KEY: 401,
  INSUFFICIENT_CREDITS: 402,
  FORBIDDEN: 403,
  JOB_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  RATE_LIMIT_EXCEEDED: 429,
  INVALID_FILE_TYPE: 400,
};

test("every problem has the vendor's word and status, or Planwright's own", () => {
  for (const code of codes) {
    const { status, body } = failureOf(new Problem(code, 'what happened'), asked);
    const own = code === 'VALIDATION_FAILED' || code === 'UNSUPPORTED_MEDIA_TYPE' ? 400 : PROBLEM_KINDS[code].status;
    expect({ code, status }).toEqual({ code, status: VENDOR[body.error.code] ?? own });
    expect(failure.parse(body)).toEqual(body);
  }
});

test('every word of the vendor is said of some problem', () => {
  const withKey = codes.map((code) => failureOf(new Problem(code, ''), asked).body.error.code);
  const keyless = failureOf(new Problem('INVALID_API_KEY', ''), { ...asked, hasKey: false }).body.error.code;
  expect([...withKey, keyless]).toEqual(expect.arrayContaining(Object.keys(VENDOR)));
});

test('a job that is not there is named as it was asked for', () => {
  expect(failureOf(new Problem('JOB_NOT_FOUND', 'There is nothing.'), asked).body).toEqual({
    success: false,
    error: { code: 'JOB_NOT_FOUND', message: "Job with ID 'job_abc123def456' not found" },
    requestId: 'req_r1',
  });
});

test('fields that are off are details', () => {
  const errors = [{ field: 'page', message: 'too small' }];
  expect(failureOf(new Problem('VALIDATION_FAILED', 'page: too small', errors), asked).body.error).toEqual({
    code: 'VALIDATION_ERROR',
    message: 'page: too small',
    details: { fields: errors },
  });
});

test.each([
  ['INTERNAL_ERROR', 'text_extraction', 500],
  ['TIMEOUT', 'text_extraction', 500],
  ['DOCUMENT_GONE', 'document_opening', 500],
  ['PDF_CORRUPT', 'document_opening', 422],
  ['OCR_FAILED', 'text_extraction', 422],
  ['JOB_CANCELLED', 'queue', 422],
  ['JOB_EXPIRED', 'queue', 422],
])('a job that failed with %s while its submit waited: %s, %i', (code, step, status) => {
  const error = { code, message: 'What happened.', details: { step, retryable: true } };
  expect(failureOfJob(error, 'r1')).toEqual({ status, body: { success: false, error, requestId: 'req_r1' } });
});
