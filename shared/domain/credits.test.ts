import { creditPool, refundOf } from './credits';
import { JOB_FAULT_CODES } from './job-fault';

describe('the pool that pays', () => {
  const lastMoment = Date.UTC(2026, 11, 31, 23, 59, 59, 999);

  test('is one for the life of an account of the free tier', () => {
    expect(creditPool('free', undefined, lastMoment)).toEqual({ period: 'lifetime', limit: 500, resets_at: null });
  });

  test('is that of the month, in UTC, on the other tiers: a new one begins at its first moment', () => {
    const newYear = Date.UTC(2027, 0, 1);
    const pool = { limit: 5_000, resets_at: newYear };
    expect(creditPool('developer', undefined, lastMoment)).toEqual({ ...pool, period: '2026-12' });
    expect(creditPool('developer', undefined, newYear)).toMatchObject({
      period: '2027-01',
      resets_at: Date.UTC(2027, 1, 1),
    });
  });

  test('has no limit where the tier has none, and what the operator gave goes before it, nothing too', () => {
    expect(creditPool('enterprise', undefined, lastMoment).limit).toBeNull();
    expect(creditPool('enterprise', 7, lastMoment).limit).toBe(7);
    expect(creditPool('pro', 0, lastMoment).limit).toBe(0);
  });
});

describe('a set, whose credits are set aside before it is read', () => {
  const set = { model: 'bid-set', credits: 100, job_pages: 10 } as const;

  test.each(['cancelled', 'complete'] as const)(
    'pays for what was read when it is %s, and never more than that',
    (status) => {
      expect(refundOf({ ...set, status, credits_debited: 30 })).toBe(70);
      expect(refundOf({ ...set, status, credits_debited: 0 })).toBe(100);
      expect(refundOf({ ...set, status, credits_debited: 130 })).toBe(0);
    },
  );

  test('gets all back when it failed, whoever is at fault, or expired', () => {
    expect(refundOf({ ...set, status: 'failed', error_code: 'NO_READABLE_FILE', credits_debited: 30 })).toBe(100);
    expect(refundOf({ ...set, status: 'expired', credits_debited: 0 })).toBe(100);
  });

  test('gets nothing back while it runs', () => {
    expect(refundOf({ ...set, status: 'processing', credits_debited: 30 })).toBe(0);
  });
});

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

test('a job whose pages were never counted gets none back', () => {
  expect(refundOf({ model: 'door-detector', credits: 4, status: 'complete', pages_uncharged: 1 })).toBe(0);
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
