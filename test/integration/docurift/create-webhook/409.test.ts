import { endpointsAnswer } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

const json = { url: 'https://example.com/hook', events: ['document.processing.failed'] };

test('of twelve at once ten are registered; when one is deleted there is room for another', async () => {
  const { key } = await freshAccount('pro');
  const create = () => call('POST', `${BASE}/webhooks`, { key, json });
  const answers = await Promise.all(Array.from({ length: 12 }, create));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 409, 409]);
  expect(await refused('POST', `${BASE}/webhooks`, { key, json })).toMatchObject({ code: 'TOO_MANY_WEBHOOKS' });

  const { webhooks } = endpointsAnswer.parse((await call('GET', `${BASE}/webhooks`, { key })).body).data;
  await call('DELETE', `${BASE}/webhooks/${webhooks[3]?.id}`, { key });
  expect((await create()).status).toBe(201);
  expect((await create()).status).toBe(409);
});
