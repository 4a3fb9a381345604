import { epochSeconds, expiryAfterDays, isoTime } from './clock';

test('times are ISO 8601 with milliseconds, expiries are epoch seconds', () => {
  expect(isoTime(1_740_852_000_000)).toBe('2025-03-01T18:00:00.000Z');
  expect(epochSeconds(1999)).toBe(1);
  expect(expiryAfterDays(0, 30)).toBe(2_592_000);
});
