import { typedLines } from '../../../../test/support/spec-books/typed-book';
import { marginNumbers } from './margin';

const read = (...texts: string[]) =>
  marginNumbers(typedLines(texts)).map(({ number, sure, sectionPage, title }) => [
    number.code,
    sure,
    sectionPage,
    title,
  ]);

test.each([
  ['26 05 19 - 3', [['260519', true, 3, '']]],
  ['CONDUCTORS   26 05 19-3', [['260519', true, 3, 'CONDUCTORS']]],
  ['SECTION 26 05 19   CONDUCTORS', [['260519', true, undefined, 'CONDUCTORS']]],
  ['Conductors   26 05 19', [['260519', false, undefined, 'Conductors']]],
  ['26 05 19   Conductors   Page 2 of 7', [['260519', false, 2, 'Conductors']]],
  ['2 OF 7   SECTION 26 05 19', [['260519', true, 2, '']]],
  ['SECTION 26 05 19   2 OF 7   Library', [['260519', true, 2, 'Library']]],
  ['15060-2', [['15060', true, 2, '']]],
])('the margin "%s"', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(['Comply with Sections 26 05 26', 'Alder, OR 97301', 'as of 26 05 19 the work is done', 'Library'])(
  '"%s" names no section',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('a number without words beside it takes the line next to it', () => {
  expect(read('SECTION 26 05 19', 'CONDUCTORS AND CABLES')).toEqual([
    ['260519', true, undefined, 'CONDUCTORS AND CABLES'],
  ]);
});
