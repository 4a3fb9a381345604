import { textLine } from '../../../test/support/text-line';
import { headingMark } from './heading-marks';
import type { TextLine } from './text-lines';

const body = { size: 10, boldStandsOut: true };
const bookmarks = [
  { title: 'Scope of Work', page: 1, depth: 1 },
  { title: 'QA', page: 1, depth: 0 },
];
const markOf = (text: string, own: Partial<TextLine> = {}) => headingMark(textLine(text, own), body, bookmarks);

test.each([
  ['SECTION 22 11 23', 0],
  ['PART 2 - PRODUCTS', 1],
  ['1.1 SUMMARY', 2],
  ['1.1.2 RELATED WORK', 3],
])('%s is a heading by its number', (text, rank) => {
  expect(markOf(text)).toEqual({ by: 'number', rank });
});

test('an article in small letters is one when it is bold', () => {
  expect(markOf('1.1 Summary', { bold: true })).toEqual({ by: 'number', rank: 2 });
  expect(markOf('1.1 Summary')).toBeUndefined();
});

test.each([
  ['a sentence', '1.1 Provide anchors.', true],
  ['a measure', '1.5 ID', false],
  ['a clause', '1.1 of this section', false],
  ['an entry of a table of contents', 'SECTION 1 PUMPS … 3', true],
  ['a line to fill in', 'NAME ____', true],
])('%s is none', (_, text, bold) => {
  expect(markOf(text, { bold })).toBeUndefined();
});

test('a clause with a number that is bold is no article, but stands out', () => {
  expect(markOf('1.1 of this section', { bold: true })).toEqual({ by: 'bold' });
});

test('a line that a bookmark names is one, by its depth, if the name is more than two letters', () => {
  expect(markOf('SCOPE OF WORK:')).toEqual({ by: 'bookmark', depth: 1 });
  expect(markOf('QA')).toBeUndefined();
});

test('larger type is one, in a scan much larger type', () => {
  expect(markOf('Pumps', { size: 13 })).toEqual({ by: 'size', size: 13 });
  expect(markOf('Pumps', { size: 13, scanned: true })).toBeUndefined();
  expect(markOf('Pumps', { size: 15, scanned: true })).toEqual({ by: 'size', size: 15 });
});
