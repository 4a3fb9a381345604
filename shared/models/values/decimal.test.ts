import fc from 'fast-check';
import { agree, negated, productOf, sumOf } from './decimal';

const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const asDecimal = (value: number) =>
  `${value < 0 ? '-' : ''}${Math.floor(Math.abs(value) / 100)}.${String(Math.abs(value) % 100).padStart(2, '0')}`;

test('sums are exact to the cent', () => {
  fc.assert(
    fc.property(fc.array(cents), (values) => {
      expect(sumOf(values.map(asDecimal))).toBe(asDecimal(values.reduce((sum, one) => sum + one, 0)));
    }),
  );
});

test('an amount and its negative make nothing', () => {
  fc.assert(fc.property(cents, (value) => expect(sumOf([asDecimal(value), negated(asDecimal(value))])).toBe('0.00')));
});

test('what floats get wrong', () => {
  expect(sumOf(['0.1', '0.2'])).toBe('0.30');
  expect(productOf('3', '0.1')).toBe('0.30');
  expect(productOf('12.5', '3.3333')).toBe('41.66625');
  expect(agree('100', '100.00')).toBe(true);
  expect(negated('0.00')).toBe('0.00');
  expect(agree('100.00', '100.03', '0.02')).toBe(false);
});
