import { typedRows } from '../../../test/support/typed-rows';
import { tables } from './tables';

const found = (...pages: string[][]) => tables(typedRows(...pages)).map(({ headers, rows }) => ({ headers, rows }));

test('rows whose cells stand under one another are a table, the first its headers if it has no digits', () => {
  expect(found(['Item    Count', 'Hinges  3', 'Lock'.padEnd(8).concat('1')])).toEqual([
    {
      headers: ['Item', 'Count'],
      rows: [
        ['Hinges', '3'],
        ['Lock', '1'],
      ],
    },
  ]);
  expect(found(['Hinges  3', 'Lock    1', 'Stop    2'])).toMatchObject([{ headers: null, rows: { length: 3 } }]);
});

test.each([
  ['a cell stands across two columns', 'Hinges and locks together  9'],
  ['two cells stand in one column', 'Pi  Cu      2   each'],
  ['a cell stands alone', 'Subtotal'],
])('a table ends where %s', (_what, line) => {
  const rows = ['Hinges      3   each', 'Lock        1   each', 'Stop        2   each'];
  expect(found([...rows, line, ...rows]).map(({ rows }) => rows.length)).toEqual([3, 3]);
});

test('a table ends where a row stands further down, and with its page', () => {
  const rows = ['Hinges  3', 'Lock    1', 'Stop    2'];
  expect(found([...rows, '', '', '', ...rows], rows)).toHaveLength(3);
});

test('two rows are no table', () => {
  expect(found(['Hinges  3', 'Lock    1'])).toEqual([]);
});
