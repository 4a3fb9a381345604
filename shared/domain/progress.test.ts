import fc from 'fast-check';
import { progressGate, rangesProgress } from './progress';

const report = fc.record({ percent: fc.nat(100), afterMs: fc.nat(10_000) });

test('what passes never goes back, and comes after 10 % or 5 s, at most once a second', () => {
  fc.assert(
    fc.property(fc.array(report), (reports) => {
      const passes = progressGate(0);
      let at = 0;
      let last = { percent: 0, at: 0 };
      for (const { percent, afterMs } of reports) {
        at += afterMs;
        if (!passes(percent, at)) continue;
        expect(percent).toBeGreaterThan(last.percent);
        expect(at - last.at).toBeGreaterThanOrEqual(percent - last.percent >= 10 ? 1000 : 5000);
        last = { percent, at };
      }
    }),
  );
});

test('a slow job is heard of every 5 s even when it gains 1 %', () => {
  const passes = progressGate(0);
  expect(passes(1, 4999)).toBe(false);
  expect(passes(1, 5000)).toBe(true);
  expect(passes(2, 9999)).toBe(false);
  expect(passes(2, 10_000)).toBe(true);
});

test('a quick job is heard of each second, 10 % further at the least', () => {
  const passes = progressGate(0);
  expect(passes(50, 999)).toBe(false);
  expect(passes(50, 1000)).toBe(true);
  expect(passes(59, 3000)).toBe(false);
  expect(passes(60, 3000)).toBe(true);
});

describe('a job in ranges of pages', () => {
  const ranges = [[1, 2, 3, 4], [5, 6, 7, 8], [9]];

  test('is as far as the pages of the ranges that are done', () => {
    expect(rangesProgress(ranges, new Set([0, 2]))).toEqual({ progress: 'Read 5 of 9 pages', progress_percent: 55 });
  });

  test('is not at its end before it is complete', () => {
    expect(rangesProgress(ranges, new Set([0, 1, 2]))).toMatchObject({ progress_percent: 99 });
  });
});
