import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { freshAccount } from '../../../support/accounts';
import { BASE, refused } from '../../../support/docurift';

test('one submit too many within the minute: RATE_LIMIT_EXCEEDED, and when to come again', async () => {
  const { key } = await freshAccount('free');
  const send = () => refused('POST', `${BASE}/documents/process/async`, { key, body: new FormData() });
  for (let sent = 0; sent < TIER_LIMITS.free.submitsPerMinute; sent++) expect((await send()).status).toBe(400);
  const answer = await send();
  expect(answer).toMatchObject({ status: 429, code: 'RATE_LIMIT_EXCEEDED' });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('ratelimit')).toMatch(/^"submits";r=0;t=\d+$/);
});
