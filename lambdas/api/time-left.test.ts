import { waitLeft } from './time-left';

const NOW = 1_800_000_000_000;
beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => jest.useRealTimers());

test.each([
  [20, 100, 20_000],
  [20, 2000, 20_000],
  [20, 7000, 15_000],
  [1, 21_500, 500],
  [5, 30_000, 0],
  [0, 100, 0],
])('%p s of a request that is %p ms old are %p ms: it is answered before the gateway gives up', (seconds, age, ms) => {
  expect(waitLeft(seconds, NOW - age)).toBe(ms);
});
