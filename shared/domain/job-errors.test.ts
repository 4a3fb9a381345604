import { jobErrorText } from './job-errors';
import { JOB_FAULT_CODES } from './job-fault';

test.each(JOB_FAULT_CODES)('%s says what happened and what to do', (code) => {
  const { message, nextStep } = jobErrorText(code);
  expect(message).toMatch(/\.$/);
  expect(nextStep).toMatch(/\.$/);
});

test('poison input is not called retryable: only what may differ another time is', () => {
  expect(JOB_FAULT_CODES.filter((code) => jobErrorText(code).retryable)).toEqual([
    'URL_UNREACHABLE',
    'INTERNAL_ERROR',
    'TIMEOUT',
    'OCR_FAILED',
  ]);
});

test('a job costs nothing when the fault is ours, and only then', () => {
  expect(JOB_FAULT_CODES.filter((code) => jobErrorText(code).ours)).toEqual([
    'INTERNAL_ERROR',
    'TIMEOUT',
    'DOCUMENT_GONE',
    'SOURCE_RESULT_GONE',
  ]);
});

test.each(['SOMETHING_NEWER', 'toString', ''])(
  'a code this version does not know (%j) reads as an internal error',
  (code) => {
    expect(jobErrorText(code)).toBe(jobErrorText('INTERNAL_ERROR'));
  },
);
