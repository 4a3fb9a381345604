import { refundOf } from './credits';
import { JOB_FAULT_CODES } from './job-fault';

const toc = { model: 'toc-parser', credits: 1, job_pages: 70 } as const;
const doors = { model: 'door-detector', credits: 20, job_pages: 10 } as const;

test.each(['queued', 'processing', 'complete'] as const)('a job that is %s gets nothing back', (status) => {
  expect(refundOf({ ...toc, status })).toBe(0);
  expect(refundOf({ ...doors, status })).toBe(0);
});

test.each(['cancelled', 'expired'] as const)('a job that is %s never ran, and gets all back', (status) => {
  expect(refundOf({ ...toc, status })).toBe(1);
  expect(refundOf({ ...doors, status })).toBe(20);
});

test('a job that failed gets its credits back when the fault is ours', () => {
  expect(refundOf({ ...toc, status: 'failed', error_code: 'INTERNAL_ERROR' })).toBe(1);
  expect(refundOf({ ...toc, status: 'failed', error_code: 'PDF_CORRUPT' })).toBe(0);
  expect(refundOf({ ...toc, status: 'failed' })).toBe(1);
});

test.each(JOB_FAULT_CODES)('a job paid by the page that failed with %s read none', (error_code) => {
  expect(refundOf({ ...doors, status: 'failed', error_code })).toBe(20);
});

test('pages that were not read are given back by the price of a page, never more than was paid', () => {
  expect(refundOf({ ...doors, status: 'complete', pages_uncharged: 3 })).toBe(6);
  expect(refundOf({ ...doors, status: 'complete', pages_uncharged: 99 })).toBe(20);
  expect(refundOf({ ...toc, status: 'complete', pages_uncharged: 3 })).toBe(0);
});

test('a page is given back at what it cost in this job', () => {
  const read = { model: 'invoice-extractor', job_pages: 3, status: 'complete', pages_uncharged: 1 } as const;
  expect(refundOf({ ...read, credits: 6 })).toBe(2);
  expect(refundOf({ ...read, credits: 3 })).toBe(1);
});

test('what was never charged is not given back', () => {
  expect(refundOf({ model: 'door-detector', status: 'failed', error_code: 'INTERNAL_ERROR' })).toBe(0);
  expect(
    refundOf({ model: 'a model of another version', credits: 2, job_pages: 1, status: 'complete', pages_uncharged: 1 }),
  ).toBe(0);
});
