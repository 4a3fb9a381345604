import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { freshAccount } from '../../../support/accounts';
import { refused } from '../../../support/docld';

test('one submit too many within the minute, and how far the client is before', async () => {
  const { key } = await freshAccount('free');
  const most = TIER_LIMITS.free.submitsPerMinute;
  const send = () => refused('POST', '/api/parse', { key, json: {} });
  for (let sent = 1; sent <= most; sent++) {
    const { status, headers } = await send();
    expect(status).toBe(400);
    expect(headers.get('x-ratelimit-limit')).toBe(String(most));
    expect(headers.get('x-ratelimit-remaining')).toBe(String(most - sent));
  }
  const { headers, ...answer } = await send();
  expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMIT_EXCEEDED' });
  const seconds = Number(headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(headers.get('x-ratelimit-remaining')).toBe('0');
  const reset = Number(headers.get('x-ratelimit-reset'));
  expect(Math.abs(reset - Date.now() / 1000 - seconds)).toBeLessThan(5);
});
