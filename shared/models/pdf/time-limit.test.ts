import { TimeLimitPassed, withinTime } from './time-limit';

// (module (func (export "spin") (loop br 0)))
const SPIN = 'AGFzbQEAAAABBAFgAAADAgEABwgBBHNwaW4AAAoJAQcAA0AMAAsL';

test('gives what the work gives, also when it calls for a limit of its own', () => {
  expect(withinTime(10_000, () => withinTime(10_000, () => 'done'))).toBe('done');
});

test('throws what the work throws', () => {
  const fault = new RangeError('its own');
  expect(() =>
    withinTime(10_000, () => {
      throw fault;
    }),
  ).toThrow(fault);
});

const spin = () => {
  for (;;);
};
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(SPIN, 'base64')), {});

test.each([
  ['JavaScript', spin],
  ['WebAssembly', () => typeof exports.spin === 'function' && exports.spin()],
  ['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  [
    'what catches everything',
    () => {
      try {
        spin();
      } catch {
        spin();
      } finally {
        spin();
      }
    },
  ],
])('stops %s that does not end, and runs the next work', (_kind, work) => {
  expect(() => withinTime(50, work)).toThrow(TimeLimitPassed);
  expect(withinTime(10_000, () => 'next')).toBe('next');
});
