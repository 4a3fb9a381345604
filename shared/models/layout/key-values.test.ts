import { typedRows } from '../../../test/support/typed-rows';
import { keyValues } from './key-values';

test.each([
  ['in one cell', 'Number: 17', [['Number', '17', 0.9]]],
  ['in two cells', 'Number:  17', [['Number', '17', 0.8]]],
  ['with the colon at the value', 'Number   : 17', [['Number', '17', 0.8]]],
  [
    'twice on a line',
    'Number: 17   Date: May 2',
    [
      ['Number', '17', 0.9],
      ['Date', 'May 2', 0.9],
    ],
  ],
  ['but no label for a value', 'Number:  Date:  May 2', [['Date', 'May 2', 0.8]]],
  ['and not without a value', 'Number:', []],
  ['and not without a colon', 'Number  17', []],
])('a label and its value %s', (_what, line, expected) => {
  expect(keyValues(typedRows([line])).map(({ key, value, confidence }) => [key, value, confidence])).toEqual(expected);
});

test('each of the two has its box', () => {
  expect(keyValues(typedRows(['Number:  17']))).toMatchObject([
    { page: 1, key_bbox: { x1: 72, x2: 114, y1: 700, y2: 710 }, bbox: { x1: 126, x2: 138, y1: 700, y2: 710 } },
  ]);
});
