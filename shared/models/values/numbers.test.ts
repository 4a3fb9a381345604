import fc from 'fast-check';
import { type DecimalMark, decimalMarkOf, numbersIn, parseNumber } from './numbers';

const SEPARATORS = { ',': ['.', ' ', "'", ''], '.': [',', ' ', "'", ''] } as const;

/** An amount as a decimal string, and as it is printed with a mark and a separator of thousands. */
const printed = fc
  .record({
    whole: fc.integer({ min: 0, max: 999_999_999 }),
    cents: fc.integer({ min: 0, max: 99 }),
    mark: fc.constantFrom<DecimalMark>(',', '.'),
    separator: fc.nat(3),
    negative: fc.boolean(),
  })
  .map(({ whole, cents, mark, separator, negative }) => {
    const part = String(cents).padStart(2, '0');
    const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, SEPARATORS[mark][separator] ?? '');
    const minus = negative && whole + cents > 0 ? '-' : '';
    return { mark, value: `${minus}${whole}.${part}`, text: `${minus}${grouped}${mark}${part}` };
  });

test('an amount is read as it was printed, whether the decimal mark is known or not', () => {
  fc.assert(
    fc.property(printed, ({ mark, value, text }) => {
      expect(parseNumber(text)).toBe(value);
      expect(parseNumber(text, mark)).toBe(value);
    }),
  );
});

test('the mark of a text is that of its amounts', () => {
  fc.assert(fc.property(printed, ({ mark, text }) => expect(decimalMarkOf(`Total ${text} EUR`)).toBe(mark)));
});

test('two amounts with a space between them are two', () => {
  fc.assert(
    fc.property(printed, printed, (first, second) => {
      fc.pre(first.mark === second.mark);
      const found = numbersIn(`${first.text} ${second.text}`, first.mark).map(({ value }) => value);
      expect(found).toEqual([first.value, second.value]);
    }),
  );
});

test('no text makes it throw, and every number lies within the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-' €$()AB%") }), (text) => {
      for (const { value, start, end } of numbersIn(text, undefined)) {
        expect(value).toMatch(/^-?\d+(\.\d+)?$/);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['1.234', undefined, undefined],
  ['1.234', ',', '1234'],
  ['1.234', '.', '1.234'],
  ['$12,000', undefined, '12000'],
  ['0,500', undefined, '0.500'],
  ['12,34,567.00', '.', '1234567.00'],
  ['1,23,45', '.', undefined],
  ['1234,567', '.', undefined],
  ['1.234.567', undefined, '1234567'],
  ['5,00-', ',', '-5.00'],
  ['(5.00)', '.', '-5.00'],
  ['−3,50 €', ',', '-3.50'],
  ['€ -9,32', ',', '-9.32'],
  ['-0,00', ',', '0.00'],
  ['05.03.2031', ',', undefined],
  ['B12', '.', undefined],
] as const)('%s with the mark %s is %s', (text, mark, expected) => {
  expect(parseNumber(text, mark)).toBe(expected);
});
