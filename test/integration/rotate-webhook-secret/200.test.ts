import { webhookSecretResponse } from '../../../shared/contract/webhooks';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { loseKeptAnswers } from '../../support/idempotency';
import { webhookSecret } from '../../support/webhooks';

const rotate = async (key: string, headers: Record<string, string> = {}) =>
  webhookSecretResponse.parse((await call('POST', '/v1/webhook-secret/rotate', { key, headers })).body);

test('a new secret takes the place of the old one, which signs along for a day and is not shown again', async () => {
  const { key } = await freshAccount('developer');
  const old = await webhookSecret(key);
  const fresh = await rotate(key);
  expect(fresh.secret).not.toBe(old.secret);
  const overlap = Date.parse(fresh.previous_secret_signs_until ?? '') - Date.parse(fresh.created_at);
  expect(overlap).toBe(86_400_000);
  expect(await webhookSecret(key)).toEqual(fresh);
  expect(JSON.stringify(fresh)).not.toContain(old.secret);
});

test('an account that had no secret has one now, once', async () => {
  const { account_id, key } = await freshAccount('developer');
  const headers = { 'idempotency-key': 'rotate' };
  const first = await rotate(key, headers);
  expect(first.previous_secret_signs_until).toBeNull();
  await loseKeptAnswers(account_id);
  expect(await rotate(key, headers)).toEqual(first);
  expect(await webhookSecret(key)).toEqual(first);
});

test('a rotation that is repeated because its first attempt died is the same rotation', async () => {
  const { account_id, key } = await freshAccount('developer');
  await webhookSecret(key);
  const headers = { 'idempotency-key': 'rotate' };
  const first = await rotate(key, headers);
  await loseKeptAnswers(account_id);
  expect(await rotate(key, headers)).toEqual(first);
  expect((await rotate(key)).secret).not.toBe(first.secret);
});
