import { textLine } from '../../../test/support/text-line';
import { flowBetween } from './line-flow';
import type { TextLine } from './text-lines';

/** How a line goes on one that stands 12 points above it. */
const flow = (above: string, below: string, own: Partial<TextLine> = {}, next: Partial<TextLine> = {}) =>
  flowBetween(textLine(above, { bottom: 712, top: 722, ...own }), textLine(below, next), 1.2);
const full = { right: 530 };
const cells = ['a', 'b'].map((text) => ({ left: 72, right: 90, text }));

test.each([
  ['after a full line', flow('The pumps are', 'Inspected', full)],
  ['after a full line that ends a sentence', flow('The pumps are old.', 'They leak', full)],
  ['in small letters', flow('The pumps are', 'inspected')],
  ['on the next page', flow('The pumps are', 'inspected', { page: 0 })],
  ['on the next page, within a word', flow('The Mid-', 'West', { page: 0 })],
])('a line goes on the paragraph %s', (_, goesOn) => {
  expect(goesOn).toBe(' ');
});

test.each([
  ['when there was room for its first word', flow('Northgate Pumps', 'Main Street 5')],
  ['after leaders', flow('SECTION 1 PUMPS … 3', 'SECTION 2', full)],
  ['when both have cells', flow('a b', 'a b', { ...full, cells }, { cells })],
])('a line is one of its own within the paragraph %s', (_, goesOn) => {
  expect(goesOn).toBe('\n');
});

test.each([
  ['after a short line that ends a sentence', flow('They leak.', 'and rust')],
  ['when it stands further down', flow('The pumps are', 'inspected', { bottom: 718, top: 728 })],
  ['in bold type', flow('The pumps are', 'inspected', {}, { bold: true })],
  ['in larger type', flow('The pumps are', 'inspected', {}, { size: 12 })],
  ['on the next page', flow('They leak.', 'and rust', { page: 0 })],
  ['on the next page, in capitals', flow('The pumps are', 'PUMPS', { page: 0 })],
])('a line begins another paragraph %s', (_, goesOn) => {
  expect(goesOn).toBeUndefined();
});
