import {
  endpointsAnswer,
  registeredAnswer,
  removedAnswer,
} from '../../../../shared/dialects/docurift/webhook-endpoints';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

const json = { url: 'https://example.com/hook', events: ['document.processing.started'] };

test('an endpoint is deleted once, and only by its own account', async () => {
  const [{ key }, other] = [await freshAccount('pro'), await freshAccount('pro')];
  const { id } = registeredAnswer.parse((await call('POST', `${BASE}/webhooks`, { key, json })).body).data;
  const path = `${BASE}/webhooks/${id}`;
  expect(await refused('DELETE', path, { key: other.key })).toMatchObject({ status: 404, code: 'WEBHOOK_NOT_FOUND' });

  const { status, body } = await call('DELETE', path, { key });
  expect(status).toBe(200);
  expect(removedAnswer.parse(body)).toEqual(body);
  const left = endpointsAnswer.parse((await call('GET', `${BASE}/webhooks`, { key })).body);
  expect(left.data.webhooks).toEqual([]);
  expect(await refused('DELETE', path, { key })).toMatchObject({ status: 404, code: 'WEBHOOK_NOT_FOUND' });
});
