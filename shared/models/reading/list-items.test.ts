import { textLine } from '../../../test/support/text-line';
import { itemLevels, itemMarker } from './list-items';

test.each([
  ['A. Close the valve.', 'A.', 'Close the valve.'],
  ['• Close the valve.', '•', 'Close the valve.'],
  ['1.2 Close the valve.', '1.2', 'Close the valve.'],
])('%s is an item', (text, printed, rest) => {
  expect(itemMarker(text)).toMatchObject({ printed, rest });
});

test.each(['1.', '1.2 Valve', '1.2 inches of pipe', 'The valve'])('%s is none', (text) => {
  expect(itemMarker(text)).toBeUndefined();
});

test('how far in an item begins is its level', () => {
  const levelOf = itemLevels();
  expect([72, 90, 92, 108, 72, 100].map((left) => levelOf(textLine('', { left })))).toEqual([0, 1, 1, 2, 0, 1]);
});
