import { decimalMarker, listMarker, partMarker } from './marker';

test.each([
  ['A. Text', 'A.', [['A_.', 1]]],
  ['12. Text', '12.', [['1_.', 12]]],
  ['b) Text', 'b)', [['a_)', 2]]],
  ['(3) Text', '(3)', [['1(_)', 3]]],
  ['4.) Text', '4.)', [['1_)', 4]]],
  ['AA. Text', 'AA.', [['A_.', 27]]],
  ['• Text', '•', [['bullet •', 0]]],
  ['iv. Text', 'iv.', [['i_.', 4]]],
  ['XXIX. Text', 'XXIX.', [['I_.', 29]]],
  ['2.Provide', '2.', [['1_.', 2]]],
])('%s is numbered %s', (text, printed, readings) => {
  const marker = listMarker(text);
  expect(marker?.printed).toBe(printed);
  expect(marker?.readings.map(({ style, value }) => [style, value])).toEqual(readings);
});

test('i. is the ninth letter as well as the first Roman number', () => {
  expect(listMarker('i. Text')?.readings).toEqual([
    { style: 'a_.', value: 9 },
    { style: 'i_.', value: 1 },
  ]);
});

test.each(['Text', 'A Text', 'U.S. Text', '1,200 feet', '2010', 'No. 4', 'Inc. Text', '3/4 inch'])(
  '%s is not',
  (text) => {
    expect(listMarker(text)).toBeUndefined();
  },
);

test.each([
  ['1.1 SUMMARY', [1, 1], 'SUMMARY'],
  ['2.01. Materials', [2, 1], 'Materials'],
  ['2.1ACCEPTABLE MANUFACTURERS', [2, 1], 'ACCEPTABLE MANUFACTURERS'],
  ['1.2.3.4 Text', [1, 2, 3, 4], 'Text'],
])('%s is a decimal number', (text, levels, rest) => {
  expect(decimalMarker(text)).toMatchObject({ levels, rest });
});

test.each(['1.5mm', '100.25 feet', '1 SUMMARY'])('%s is none', (text) => {
  expect(decimalMarker(text)).toBeUndefined();
});

test.each([
  ['PART 1 - GENERAL', 1, 'GENERAL'],
  ['PART 2 PRODUCTS (NOT USED)', 2, 'PRODUCTS (NOT USED)'],
  ['Part 3 – Execution', 3, 'Execution'],
  ['PART II: PRODUCTS', 2, 'PRODUCTS'],
  ['PART ONE', 1, ''],
  ['2.00 PRODUCTS', 2, 'PRODUCTS'],
])('%s begins a PART', (text, value, rest) => {
  expect(partMarker(text)).toMatchObject({ value, rest });
});

test.each(['Part 3 "Door Hardware Schedule" Article.', 'PART 2 of this Section applies.', 'PARTITIONS'])(
  '%s does not',
  (text) => {
    expect(partMarker(text)).toBeUndefined();
  },
);
