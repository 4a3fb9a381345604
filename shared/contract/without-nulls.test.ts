import { withoutNulls } from './without-nulls';

test.each([
  [{ a: null, b: 0, c: '', d: false }, 1, { b: 0, c: '', d: false }],
  [{ a: { b: null, c: 1 } }, 1, { a: { b: null, c: 1 } }],
  [{ a: { b: null, c: 1 } }, 2, { a: { c: 1 } }],
  [{ a: [null, { b: null }] }, 9, { a: [null, { b: null }] }],
  [[null], 1, [null]],
  [null, 1, null],
  ['null', 1, 'null'],
])('%j, %d deep', (value, levels, given) => {
  expect(withoutNulls(value, levels)).toEqual(given);
});

test('a member may be named like a prototype', () => {
  const value: unknown = JSON.parse('{"__proto__": {"a": 1}, "b": null}');
  expect(JSON.stringify(withoutNulls(value, 1))).toBe('{"__proto__":{"a":1}}');
});
