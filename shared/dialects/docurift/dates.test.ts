import fc from 'fast-check';
import { endDate, startDate } from './dates';

const iso = (epochMs: number) => new Date(epochMs).toISOString();
const moment = fc.integer({ min: 0, max: 4e12 });

test('a time with Z, with an offset or with neither is the moment it names; neither is UTC', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom('Z', '+00:00', ''), (at, offset) => {
      const text = iso(at).replace('Z', offset);
      expect(startDate.parse(text)).toBe(at);
      expect(endDate.parse(text)).toBe(at);
    }),
  );
  expect(startDate.parse('2026-02-15T14:00:00+02:00')).toBe(Date.parse('2026-02-15T12:00:00Z'));
});

test('a date is its whole day', () => {
  fc.assert(
    fc.property(moment, (at) => {
      const date = iso(at).slice(0, 10);
      const [first, last] = [startDate.parse(date), endDate.parse(date)];
      expect(first <= at && at <= last).toBe(true);
      expect(last - first).toBe(86_400_000 - 1);
    }),
  );
});

test.each(['', 'yesterday', '2026', '2026-13-01', '15.02.2026', '1771156800', '2026-02-15T25:00'])(
  '%p is neither',
  (text) => {
    expect(startDate.safeParse(text).success).toBe(false);
    expect(endDate.safeParse(text).success).toBe(false);
  },
);
