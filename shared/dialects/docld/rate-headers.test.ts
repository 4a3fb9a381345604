import { rateHeaders } from './rate-headers';

test.each([
  [1, '4'],
  [5, '0'],
  [6, '0'],
])('%d of 5 used leaves %s', (used, left) => {
  const { 'x-ratelimit-reset': reset, ...headers } = rateHeaders({ limit: 5, used, resetSeconds: 30 });
  expect(headers).toEqual({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': left });
  expect(Math.abs(Number(reset) - Date.now() / 1000 - 30)).toBeLessThan(2);
});
