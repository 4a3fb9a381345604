import { groupOf } from './group';

test.each([
  ['12-34', 1, '12'],
  ['12-34', 2, '34'],
  ['12', 2, ''],
])('of %j, group %d of digits and perhaps more digits is %j', (text, group, expected) => {
  const [match = []] = text.matchAll(/(\d+)(?:-(\d+))?/g);
  expect(groupOf(match, group)).toBe(expected);
});
