import { ownKey } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

test.each([`wh_${'0'.repeat(32)}`, 'wh_1', 'count'])('%s: WEBHOOK_NOT_FOUND', async (id) => {
  const answer = await refused('DELETE', `${BASE}/webhooks/${id}`, { key: ownKey });
  expect(answer).toMatchObject({ status: 404, code: 'WEBHOOK_NOT_FOUND' });
});
