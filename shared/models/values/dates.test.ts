import fc from 'fast-check';
import { dateOrderOf, datesIn } from './dates';

const day = fc
  .integer({ min: Date.UTC(1970, 0, 1) / 86_400_000, max: Date.UTC(2069, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const LANGUAGES = ['en', 'de', 'fr', 'nl', 'es', 'it', 'pt'] as const;
const monthName = (iso: string, language: string, month: 'long' | 'short') =>
  new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(new Date(iso));

/** The ways that a date is printed in which it can be read in one way only. */
const WAYS: readonly ((iso: string, language: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.replaceAll('-', '/'),
  (iso) => iso.replaceAll('-', ''),
  (iso) => iso.split('-').reverse().join('.'),
  (iso) => iso.replace(/^\d\d(\d\d)-(\d\d)-(\d\d)$/, '$3.$2.$1'),
  (iso, language) => `${Number(iso.slice(8))} ${monthName(iso, language, 'long')} ${iso.slice(0, 4)}`,
  (iso, language) => `${Number(iso.slice(8))}. ${monthName(iso, language, 'short')} ${iso.slice(0, 4)}`,
  (iso) => `${monthName(iso, 'en', 'long')} ${Number(iso.slice(8))}, ${iso.slice(0, 4)}`,
  (iso) => `${iso.slice(8)}-${monthName(iso, 'en', 'short')}-${iso.slice(0, 4)}`,
];

test('a date is read in every way that it is printed', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...WAYS), fc.constantFrom(...LANGUAGES), (iso, way, language) => {
      const text = way(iso, language);
      expect(datesIn(`am ${text}.`).map((date) => date.iso)).toEqual([iso]);
    }),
    { numRuns: 500 },
  );
});

test('the order decides a date with slashes, and a day over twelve decides the order', () => {
  fc.assert(
    fc.property(day, (iso) => {
      const [year, month, dayOfMonth] = iso.split('-');
      const [dayFirst, monthFirst] = [`${dayOfMonth}/${month}/${year}`, `${month}/${dayOfMonth}/${year}`];
      expect(datesIn(dayFirst, 'dmy')[0]?.iso).toBe(iso);
      expect(datesIn(monthFirst, 'mdy')[0]?.iso).toBe(iso);
      const sure = Number(dayOfMonth) > 12;
      expect(dateOrderOf(dayFirst)).toBe(sure ? 'dmy' : undefined);
      expect(dateOrderOf(monthFirst)).toBe(sure ? 'mdy' : undefined);
      expect(datesIn(dayFirst)[0]?.iso).toBe(sure || dayOfMonth === month ? iso : null);
    }),
  );
});

test('the year of a month and a day is the one with four digits, though two stand before them', () => {
  expect(datesIn('no. 12 May 15, 2031').map(({ iso }) => iso)).toEqual(['2031-05-15']);
});

test.each(['31.02.2031', '2031-13-01', '12/2031', '1.2.3', 'IP 10.20.30.40', '0049 30 12 34', '123456789'])(
  '%s is no date',
  (text) => {
    expect(datesIn(text, 'dmy')).toEqual([]);
  },
);
