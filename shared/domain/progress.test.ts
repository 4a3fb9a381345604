import fc from 'fast-check';
import { progressGate } from './progress';

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
