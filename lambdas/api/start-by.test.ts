import fc from 'fast-check';
import { now } from '../../shared/domain/clock';
import { aheadOfNow } from './start-by';

const hour = 3_600_000;
const END = Date.parse('9999-12-31T23:59:59.999Z');
const refused = expect.objectContaining({
  code: 'VALIDATION_FAILED',
  errors: [expect.objectContaining({ field: 'start_by' })],
});
const tried = (startBy: string) => {
  try {
    return aheadOfNow(startBy);
  } catch (error) {
    return error;
  }
};

test('times ahead are kept so that they compare as text', () => {
  const ahead = fc.integer({ min: now() + hour, max: END }).map((epochMs) => new Date(epochMs).toISOString());
  fc.assert(
    fc.property(ahead, ahead, (a, b) => {
      const [keptA = '', keptB = ''] = [aheadOfNow(a), aheadOfNow(b)];
      expect(keptA < keptB).toBe(Date.parse(a) < Date.parse(b));
    }),
  );
});

test('an offset and fractions finer than a millisecond come down to UTC', () => {
  expect(aheadOfNow('9000-01-01T02:00:00.1239+02:00')).toBe('9000-01-01T00:00:00.123Z');
});

test.each([
  ['the past', new Date(now() - 1).toISOString()],
  ['the past by its offset', new Date(now() + hour).toISOString().replace('Z', '+02:00')],
  ['a year of five digits by its offset', '9999-12-31T23:59:59-01:00'],
])('%s is refused', (_, startBy) => {
  expect(tried(startBy)).toEqual(refused);
});

test('without one there is none', () => {
  expect(aheadOfNow(undefined)).toBeUndefined();
});
