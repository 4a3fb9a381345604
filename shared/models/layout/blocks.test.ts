import { typedRows } from '../../../test/support/typed-rows';
import { blockFrom, cellUnder } from './blocks';
import type { Row } from './rows';

/** The first cell of the first of these rows. */
const first = ([row]: Row[]) => {
  const cell = row?.cells[0];
  if (row === undefined || cell === undefined) throw new Error('no row');
  return { cell, row };
};

test.each([
  ['the line below', [['Bill To:  Invoice', 'Acme Ltd']], 'Acme Ltd'],
  ['a line below one of another column', [['Bill To:', '                 Invoice 17', 'Acme Ltd']], 'Acme Ltd'],
  ['nothing that stands far below', [['Bill To:', '', '', '', '', '', 'Acme Ltd']], undefined],
  ['nothing of the next page', [['Bill To:'], ['Acme Ltd']], undefined],
  ['nothing at the end', [['Bill To:']], undefined],
])('under a label stands %s', (_what, pages, expected) => {
  const rows = typedRows(...pages);
  expect(cellUnder(rows, first(rows), 3)?.cell.text).toBe(expected);
});

test('a block is the cells of one left edge, beside whatever stands in other columns, to where a gap opens', () => {
  const rows = typedRows(['Acme Ltd  17', '          May', '1 Main St', 'Alder', '', '', '', 'Total']);
  expect(blockFrom(rows, first(rows), 2).map(({ cell }) => cell.text)).toEqual(['Acme Ltd', '1 Main St', 'Alder']);
});
