import fc from 'fast-check';
import { MAX_WAIT_SECONDS, nextLookMs, preferredWaitSeconds } from './wait';

test.each([
  ['wait=5', 5],
  ['Wait = 5', 5],
  ['wait="5"', 5],
  ['respond-async, wait=5', 5],
  ['wait=5; strict, handling=lenient', 5],
  ['wait=0', 0],
  ['wait=99999', MAX_WAIT_SECONDS],
  ['wait=3, wait=7', 3],
])('%s', (prefer, seconds) => {
  expect(preferredWaitSeconds(prefer)).toBe(seconds);
});

test.each([
  undefined,
  '',
  'wait',
  'wait=',
  'wait=-1',
  'wait=1.5',
  'wait=soon',
  'wait, wait=5',
  'await=5',
  'return=minimal',
])('%j asks for no wait', (prefer) => {
  expect(preferredWaitSeconds(prefer)).toBeUndefined();
});

test('the looks at a row grow apart, and a whole wait is at most 40 of them', () => {
  const looks: number[] = [];
  for (let waited = 0; waited < MAX_WAIT_SECONDS * 1000; waited += nextLookMs(waited)) looks.push(nextLookMs(waited));
  expect(looks[0]).toBe(100);
  expect(looks).toEqual([...looks].sort((a, b) => a - b));
  expect(looks.length).toBeLessThanOrEqual(40);
});

test('after a second the looks are still four a second', () => {
  expect(nextLookMs(1000)).toBe(250);
});

test('no two looks are more than a second apart', () => {
  fc.assert(fc.property(fc.nat(100_000), (waited) => nextLookMs(waited) <= 1000));
});
