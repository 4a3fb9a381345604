import { jobErrorText } from './job-errors';
import { JOB_FAULT_CODES } from './job-fault';

test.each(JOB_FAULT_CODES)('%s says what happened and what to do', (code) => {
  const { message, nextStep } = jobErrorText(code);
  expect(message).toMatch(/\.$/);
  expect(nextStep).toMatch(/\.$/);
});

test('poison input is not called retryable, our own faults are', () => {
  expect(jobErrorText('PDF_CORRUPT').retryable).toBe(false);
  expect(jobErrorText('INTERNAL_ERROR').retryable).toBe(true);
});

test.each(['SOMETHING_NEWER', 'toString', ''])(
  'a code this version does not know (%j) reads as an internal error',
  (code) => {
    expect(jobErrorText(code)).toBe(jobErrorText('INTERNAL_ERROR'));
  },
);
