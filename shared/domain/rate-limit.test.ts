import { rateLimitHeaders } from './rate-limit';

test('the headers name the quota of a minute and what is left of it, in the form of the draft', () => {
  expect(rateLimitHeaders({ limit: 60, used: 2, resetSeconds: 41 })).toEqual({
    'ratelimit-policy': '"submits";q=60;w=60',
    ratelimit: '"submits";r=58;t=41',
  });
});

test('an account that is over its limit has nothing left, not less than nothing', () => {
  expect(rateLimitHeaders({ limit: 5, used: 9, resetSeconds: 3 }).ratelimit).toBe('"submits";r=0;t=3');
});
