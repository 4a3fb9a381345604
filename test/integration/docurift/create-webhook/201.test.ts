import { registeredAnswer } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE } from '../../../support/docurift';

const asked = { url: 'https://example.com/hook', events: ['document.processing.completed'] };
const create = async (key: string, json: unknown, headers: Record<string, string> = {}) => {
  const answer = await call('POST', `${BASE}/webhooks`, { key, json, headers });
  expect(answer.status).toBe(201);
  expect(registeredAnswer.parse(answer.body)).toEqual(answer.body);
  return registeredAnswer.parse(answer.body).data;
};

test('an endpoint is registered, active unless it is not to be, with a secret of its own', async () => {
  const { key } = await freshAccount('pro');
  const first = await create(key, asked);
  expect(first).toMatchObject({ ...asked, active: true, warnings: [] });
  const second = await create(key, { ...asked, active: false });
  expect(second.active).toBe(false);
  expect(second.secret).not.toBe(first.secret);
});

test('what will not come about is said: events that nothing sends, a tier without webhooks', async () => {
  const { key } = await freshAccount('free');
  const { warnings } = await create(key, { ...asked, events: [...asked.events, 'credits.low_balance'] });
  expect(warnings.map(({ code }) => code)).toEqual(['WEBHOOKS_NOT_CALLED', 'EVENT_NEVER_SENT']);
});

test('a repeat under the same Idempotency-Key registers none', async () => {
  const { key } = await freshAccount('pro');
  const headers = { 'idempotency-key': 'register' };
  expect(await create(key, asked, headers)).toEqual(await create(key, asked, headers));
});
