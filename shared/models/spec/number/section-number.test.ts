import fc from 'fast-check';
import { DIVISION_CODES } from './divisions';
import { successorOf1995 } from './masterformat-1995';
import { divisionIsKnown, isOf1995, leadingNumber, leadingNumberOfAnyEdition } from './section-number';

test.each([
  ['26 05 19', '260519'],
  ['260519', '260519'],
  ['01 2100', '012100'],
  ['26 05 33.16', '26053316'],
  ['262413.1', '2624131'],
  ['26 05 33.16.02', '2605331602'],
  ['26-05-19', '260519'],
  ['26 05 19A', '260519'],
  ['23 03 00.00 20', '2303000020'],
  ['01 33 00.05 20', '0133000520'],
])('reads %s as %s', (written, code) => {
  const number = { code, written, division: code.slice(0, 2) };
  expect(leadingNumber(`${written} Title`)).toEqual({ number, rest: ' Title' });
});

test.each([
  '15060',
  '15060-1',
  '26 05',
  '2605191',
  '26 05 19.163',
  '26 05 19 07'.replaceAll(' ', ''),
  'Section 26 05 19',
  '2017-05',
  '',
])('reads no number in %j', (text) => {
  expect(leadingNumber(text)).toBeUndefined();
});

test.each(['20 05 19', '15 06 00', '99 99 99'])('reads %s, though MasterFormat has no such division', (written) => {
  const number = leadingNumber(written)?.number;
  expect(number?.code).toBe(written.replaceAll(' ', ''));
  expect(number && divisionIsKnown(number)).toBe(false);
});

test.each([
  ['15060', '15060'],
  ['16050.1', '160501'],
  ['03300-2', '03300'],
])('reads %s as the MasterFormat 1995 number %s', (written, code) => {
  const number = leadingNumberOfAnyEdition(written)?.number;
  expect(number?.code).toBe(code);
  expect(number && isOf1995(number)).toBe(true);
});

test.each(['18060', '97301', '150600 1', '1995'])('reads no MasterFormat 1995 number in %s', (written) => {
  const number = leadingNumberOfAnyEdition(written)?.number;
  expect(number !== undefined && isOf1995(number)).toBe(false);
});

test('a 1995 number is given its successor only where the two editions agree', () => {
  expect(successorOf1995('03300')).toBe('03 30 00');
  expect(successorOf1995('15060')).toBeUndefined();
});

test('MasterFormat has 35 divisions', () => {
  expect(DIVISION_CODES).toHaveLength(35);
});

const pair = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
const separator = fc.constantFrom('', ' ', '.', '-');
const level = fc.integer({ min: 0, max: 99 }).map(String);

test('the code is the digits that were written, whatever separates them', () => {
  const written = fc.record({
    division: fc.constantFrom(...DIVISION_CODES),
    pairs: fc
      .tuple(separator, pair, separator, pair)
      .map(([first, two, second, three]) => [first, two, first === '' ? '' : second, three]),
    levels: fc.array(level, { maxLength: 2 }),
    rest: fc.constantFrom('', ' - TITLE', ' 12 ROOMS', '-3', ', and'),
  });
  fc.assert(
    fc.property(written, ({ division, pairs, levels, rest }) => {
      const text = division + pairs.join('') + levels.map((digits) => `.${digits}`).join('');
      const code = text.replace(/\D/g, '');
      expect(leadingNumber(text + rest)).toEqual({ number: { code, written: text, division }, rest });
    }),
  );
});

test('a number is read from the start of any text without loss, or not at all', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789 .-AS') });
  fc.assert(
    fc.property(text, (text) => {
      const found = leadingNumber(text);
      if (found === undefined) return;
      expect(text.endsWith(found.rest)).toBe(true);
      expect(text.slice(0, text.length - found.rest.length).replace(/\D/g, '')).toBe(found.number.code);
      expect(found.number.written + found.rest).toBe(text);
      expect(found.rest).not.toMatch(/^\d/);
    }),
    { numRuns: 2000 },
  );
});
