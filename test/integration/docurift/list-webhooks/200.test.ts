import { endpointsAnswer, registeredAnswer } from '../../../../shared/dialects/docurift/webhook-endpoints';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE } from '../../../support/docurift';

test('the account’s endpoints, the oldest first, without their secrets; another account’s are not among them', async () => {
  const [{ key }, other] = [await freshAccount('pro'), await freshAccount('pro')];
  expect((await call('GET', `${BASE}/webhooks`, { key })).body).toEqual({ success: true, data: { webhooks: [] } });
  const urls = ['https://example.com/1', 'https://example.com/2'];
  const secrets: string[] = [];
  for (const url of urls) {
    const json = { url, events: ['document.processing.started'] };
    const { body } = await call('POST', `${BASE}/webhooks`, { key, json });
    secrets.push(registeredAnswer.parse(body).data.secret);
  }
  const { status, body } = await call('GET', `${BASE}/webhooks`, { key });
  expect(status).toBe(200);
  expect(endpointsAnswer.parse(body)).toEqual(body);
  expect(endpointsAnswer.parse(body).data.webhooks.map(({ url }) => url)).toEqual(urls);
  for (const secret of secrets) expect(JSON.stringify(body)).not.toContain(secret);
  const others = await call('GET', `${BASE}/webhooks`, { key: other.key });
  expect(endpointsAnswer.parse(others.body).data.webhooks).toEqual([]);
});
