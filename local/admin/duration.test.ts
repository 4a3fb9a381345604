import fc from 'fast-check';
import { durationSeconds } from './duration';

test.each([
  ['0s', 0],
  ['90s', 90],
  ['30m', 1800],
  ['24h', 86_400],
  ['7d', 604_800],
])('%s is %i seconds', (text, seconds) => {
  expect(durationSeconds(text)).toBe(seconds);
});

test.each(['', '24', 'h', '1.5h', '-1h', '1h30m', '24H', '10000000d'])('"%s" is no duration', (text) => {
  expect(durationSeconds(text)).toBeUndefined();
});

test('a longer count is a longer time', () => {
  const count = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(count, fc.constantFrom('s', 'm', 'h', 'd'), (n, unit) => {
      expect(durationSeconds(`${n + 1}${unit}`)).toBeGreaterThan(durationSeconds(`${n}${unit}`) ?? Infinity);
    }),
  );
});
