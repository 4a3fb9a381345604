import { currencyCode, decimalOf } from './xml-invoice';

test.each([
  ['1000.00', '1000.00'],
  ['-119.5', '-119.5'],
  ['+7', '7'],
  ['007.50', '7.50'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['-0.00', '0.00'],
  ['1,000.00', undefined],
  ['-', undefined],
  [undefined, undefined],
])('the decimal %j is %j', (text, expected) => {
  expect(decimalOf(text)).toBe(expected);
});

test.each([
  ['EUR', 'EUR'],
  ['€', undefined],
  [undefined, undefined],
])('the currency code %j is %j', (text, expected) => {
  expect(currencyCode(text)).toBe(expected);
});
