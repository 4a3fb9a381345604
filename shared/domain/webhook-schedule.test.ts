import fc from 'fast-check';
import { LONGEST_RETRY_AFTER_MS, RETRY_GAPS_MS, retryAfterMs, retryGapMs } from './webhook-schedule';

const HOUR = 3_600_000;
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 });

/** The waits of a delivery that fails every time. */
const gapsOf = (chance: number[]): number[] => {
  const gaps: number[] = [];
  for (let made = 1; ; made++) {
    const gap = retryGapMs(made, chance[made - 1] ?? 0, 0);
    if (gap === undefined) return gaps;
    gaps.push(gap);
  }
};

test('ten attempts, each wait at least as the standard has it and at most a fifth longer', () => {
  fc.assert(
    fc.property(chances, (chance) => {
      const gaps = gapsOf(chance);
      expect(gaps).toHaveLength(9);
      gaps.forEach((gap, index) => {
        const base = RETRY_GAPS_MS[index] ?? 0;
        expect(gap).toBeGreaterThanOrEqual(base);
        expect(gap).toBeLessThanOrEqual(base * 1.2);
      });
    }),
  );
});

test('the attempts reach over more than a day and less than four, each wait longer than the one before', () => {
  fc.assert(
    fc.property(chances, (chance) => {
      const gaps = gapsOf(chance);
      const hours = gaps.reduce((sum, gap) => sum + gap, 0) / HOUR;
      expect(hours).toBeGreaterThan(24);
      expect(hours).toBeLessThan(96);
      expect([...gaps].sort((a, b) => a - b)).toEqual(gaps);
    }),
  );
});

test('a server that asks for longer gets it, up to a day; one that asks for less does not shorten the wait', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(10 * LONGEST_RETRY_AFTER_MS), (made, asked) => {
      const gap = retryGapMs(made, 0, asked) ?? 0;
      expect(gap).toBe(Math.max(RETRY_GAPS_MS[made - 1] ?? 0, Math.min(asked, LONGEST_RETRY_AFTER_MS)));
    }),
  );
});

test('Retry-After comes in seconds or as a date; whatever else asks for nothing', () => {
  const at = Date.parse('2026-01-01T00:00:00Z');
  expect(retryAfterMs('120', at)).toBe(120_000);
  expect(retryAfterMs(' 120 ', at)).toBe(120_000);
  expect(retryAfterMs('Thu, 01 Jan 2026 00:01:00 GMT', at)).toBe(60_000);
  // the form of asctime, which ends in the year and names no time zone
  expect(retryAfterMs('Sat Jan  3 00:00:00 2026', at)).toBeGreaterThan(24 * HOUR);
  for (const nothing of [undefined, '', 'soon', '-5', '1.5', 'Wed, 31 Dec 2025 00:00:00 GMT']) {
    expect(retryAfterMs(nothing, at)).toBe(0);
  }
});
