import { compilePattern } from './pattern';

const event = {
  source: 'aws.states',
  detail: { status: 'FAILED', count: 5, tags: ['a', 'b'], nothing: null, items: [{ kind: 'x' }, { kind: 'y' }] },
};

test.each([
  ['an exact value', { source: ['aws.states'] }, true],
  ['one of several values', { detail: { status: ['ABORTED', 'FAILED'] } }, true],
  ['another value', { detail: { status: ['ABORTED'] } }, false],
  ['all fields must match', { source: ['aws.states'], detail: { status: ['ABORTED'] } }, false],
  ['a number is not its text', { detail: { count: ['5'] } }, false],
  ['null', { detail: { nothing: [null] } }, true],
  ['an item of an array', { detail: { tags: ['b'] } }, true],
  ['a field of an object in an array', { detail: { items: { kind: ['y'] } } }, true],
  ['prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['suffix', { source: [{ suffix: '.states' }] }, true],
  ['suffix of another', { source: [{ suffix: '.s3' }] }, false],
  ['anything-but', { detail: { status: [{ 'anything-but': ['SUCCEEDED', 'RUNNING'] }] } }, true],
  ['anything-but the value', { detail: { status: [{ 'anything-but': 'FAILED' }] } }, false],
  ['anything-but a prefix', { detail: { status: [{ 'anything-but': { prefix: 'FA' } }] } }, false],
  ['anything-but an absent field', { detail: { absent: [{ 'anything-but': 'x' }] } }, false],
  ['a field of an absent object', { absent: { status: ['FAILED'] } }, false],
  ['exists', { detail: { nothing: [{ exists: true }] } }, true],
  ['does not exist', { detail: { absent: [{ exists: false }] } }, true],
  ['exists where it does not', { other: { deep: [{ exists: true }] } }, false],
  ['numeric range', { detail: { count: [{ numeric: ['>', 1, '<=', 5] }] } }, true],
  ['numeric out of range', { detail: { count: [{ numeric: ['<', 5] }] } }, false],
  ['equals-ignore-case', { detail: { status: [{ 'equals-ignore-case': 'failed' }] } }, true],
  ['$or of fields', { $or: [{ source: ['other'] }, { detail: { count: [5] } }] }, true],
  ['$or of none', { detail: { $or: [{ status: ['x'] }, { count: [6] }] } }, false],
])('%s', (_, pattern, expected) => {
  expect(compilePattern(pattern)(event)).toBe(expected);
});

test.each([
  ['an unknown operator', { a: [{ wildcard: 'x*' }] }, 'wildcard'],
  ['an unknown comparison', { a: [{ numeric: ['!=', 1] }] }, 'numeric'],
  ['a scalar instead of a list', { a: 'x' }, 'not an object'],
])('%s is refused when the rule is loaded', (_, pattern, message) => {
  expect(() => compilePattern(pattern)).toThrow(message);
});
