import { evaluate } from '../support/metric-math';

it.each([
  ['1 + 2 * 3', {}, 7],
  ['(1 + 2) * 3', {}, 9],
  ['8 - 2 - 1', {}, 5],
  ['a / b', { a: 1, b: 4 }, 0.25],
  ['a / b', { a: 1, b: 0 }, undefined],
  ['a + b', { a: 1, b: undefined }, undefined],
  ['FILL(a, 0) + b', { a: undefined, b: 2 }, 2],
  ['SUM([a, b, 3])', { a: 1, b: undefined }, 4],
  ['MAX([a, FILL(b, 0)])', { a: 7, b: undefined }, 7],
  ['MAX([a])', { a: undefined }, undefined],
  ['IF(a >= 2, 10, 20)', { a: 2 }, 10],
  ['IF(a >= 2, 10, 20)', { a: 1 }, 20],
])('%s of %j is %s', (expression, values, expected) => {
  expect(evaluate(expression, values)).toBe(expected);
});

it.each(["SEARCH('a', 'Sum', 300)", 'a + 1', '1 2', 'SUM([1, 2]', 'SUM(1)', '[1] + 2'])(
  'does not guess at %s',
  (expression) => {
    expect(() => evaluate(expression, {})).toThrow();
  },
);
