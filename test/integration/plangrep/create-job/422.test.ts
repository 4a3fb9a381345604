import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, createdProjectOf, refused } from '../../../support/plangrep';

test.each([
  ['another body', false],
  ['another project', true],
])('an Idempotency-Key that came with %s before: IDEMPOTENCY_KEY_REUSED', async (_, elsewhere) => {
  const { key } = await freshAccount('pro');
  const [first, second] = [(await createdProjectOf(key)).project.id, (await createdProjectOf(key)).project.id];
  const headers = { 'idempotency-key': 'same' };
  const json = { externalId: 'a' };
  await call('POST', `${BASE}/projects/${first}/jobs`, { key, json, headers });
  const other = elsewhere ? { id: second, json } : { id: first, json: { externalId: 'b' } };
  const answer = await refused('POST', `${BASE}/projects/${other.id}/jobs`, { key, json: other.json, headers });
  expect(answer).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
});
