import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdJobOf, createdProjectOf } from '../../../support/plangrep';

test('more jobs than the tier takes in a minute: RATE_LIMITED, with the seconds to wait', async () => {
  const { key } = await freshAccount('free');
  const { project } = await createdProjectOf(key);
  for (let job = 0; job < 5; job += 1) await createdJobOf(key, {}, project.id);
  const { status, headers, body } = await call('POST', `${BASE}/projects/${project.id}/jobs`, { key, json: {} });
  expect({ status, body }).toMatchObject({ status: 429, body: { error: { code: 'RATE_LIMITED' } } });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});
