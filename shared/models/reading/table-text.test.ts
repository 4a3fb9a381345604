import { inMarkdown, tableLines } from './table-text';

const table = {
  headers: ['Size', 'Rating'],
  rows: [
    ['1/2"', '60 A & less | <600 V>'],
    ['3/4"', ''],
  ],
};

test('a Markdown table, its bars escaped; one without headers has an empty head', () => {
  expect(tableLines(table, 'markdown')).toEqual([
    '| Size | Rating |',
    '| --- | --- |',
    '| 1/2" | 60 A & less \\| <600 V> |',
    '| 3/4" |  |',
  ]);
  expect(tableLines({ headers: null, rows: [['a', 'b']] }, 'markdown')).toEqual([
    '|  |  |',
    '| --- | --- |',
    '| a | b |',
  ]);
});

test('an HTML table', () => {
  expect(tableLines(table, 'html').join('')).toBe(
    '<table><tr><th>Size</th><th>Rating</th></tr>' +
      '<tr><td>1/2"</td><td>60 A &amp; less | &lt;600 V&gt;</td></tr><tr><td>3/4"</td><td></td></tr></table>',
  );
});

test('an HTML table without headers', () => {
  expect(tableLines({ headers: null, rows: [['a']] }, 'html')).toEqual(['<table>', '<tr><td>a</td></tr>', '</table>']);
});

test('JSON of headers and rows, fenced within Markdown', () => {
  const lines = tableLines(table, 'json');
  expect(JSON.parse(lines.join('\n'))).toEqual(table);
  expect(inMarkdown(lines, 'json')).toEqual(['```json', ...lines, '```']);
});
