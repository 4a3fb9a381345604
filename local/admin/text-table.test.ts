import { textTable } from './text-table';

test('columns line up under their headings, and no line ends in blanks', () => {
  const rows = [
    ['a', 'long cell', ''],
    ['bbbbbb', 'x', 'y'],
  ];
  expect(textTable(['ID', 'NAME', 'LABEL'], rows)).toEqual([
    'ID      NAME       LABEL',
    'a       long cell',
    'bbbbbb  x          y',
  ]);
});

test('without rows the heading stands alone', () => {
  expect(textTable(['KEY', 'STATE'], [])).toEqual(['KEY  STATE']);
});
