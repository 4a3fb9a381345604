import { typedRows } from '../../../test/support/typed-rows';
import { nearestColumn } from './nearest-column';
import { overlap, wordsBetween } from './rows';

const span = (left: number, right: number) => ({ left, right, bottom: 700, top: 710 });

test('words that stand apart are cells, and the row holds them with tabs between', () => {
  const [row] = typedRows(['Job no. 17   May 2']);
  expect(row?.cells.map(({ text }) => text)).toEqual(['Job no. 17', 'May 2']);
  expect(row?.text).toBe('Job no. 17\tMay 2');
});

test.each([
  [0, 1, ['Job']],
  [3, 4, []],
  [2, 5, ['Job', 'no.']],
  [8, 99, ['17', 'May', '2']],
])('characters %d to %d of "Job no. 17 May 2" touch %j', (start, end, expected) => {
  const [row] = typedRows(['Job no. 17   May 2']);
  expect(row && wordsBetween(row, start, end).map(({ text }) => text)).toEqual(expected);
});

test.each([
  ['one within the other', span(0, 10), span(2, 6), 1],
  ['half of the narrower', span(0, 10), span(8, 12), 0.5],
  ['side by side', span(0, 10), span(20, 30), 0],
  ['one without a width', span(4, 4), span(0, 10), 0],
])('the overlap of %s', (_what, a, b, expected) => {
  expect(overlap(a, b)).toBe(expected);
});

test('a cell is of the column it shares most with or stands nearest to, and of none that is far', () => {
  const columns = [span(0, 50), span(100, 150)];
  expect(nearestColumn(span(90, 120), columns)).toBe(columns[1]);
  expect(nearestColumn(span(55, 60), columns)).toBe(columns[0]);
  expect(nearestColumn(span(300, 350), columns)).toBeUndefined();
  expect(nearestColumn(span(0, 50), [])).toBeUndefined();
});
