import { epochSeconds, expiryAfterDays, isoTime, now, toSeconds } from './clock';

test('times are ISO 8601 with milliseconds, expiries are epoch seconds', () => {
  expect(isoTime(1_740_852_000_000)).toBe('2025-03-01T18:00:00.000Z');
  expect(epochSeconds(1999)).toBe(1);
  expect(expiryAfterDays(0, 30)).toBe(2_592_000);
});

test('the clock counts milliseconds', () => {
  const before = Date.now();
  const at = now();
  expect(at).toBeGreaterThanOrEqual(before);
  expect(at).toBeLessThanOrEqual(Date.now());
});

test('for other vendors a time has no fraction, whether one digit or three', () => {
  expect(toSeconds('2025-03-01T18:00:00.000Z')).toBe('2025-03-01T18:00:00Z');
  expect(toSeconds('2025-03-01T18:00:00.5Z')).toBe('2025-03-01T18:00:00Z');
  expect(toSeconds('2025-03-01T18:00:00Z')).toBe('2025-03-01T18:00:00Z');
});
