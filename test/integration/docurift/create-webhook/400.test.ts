import { ownKey } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

const asked = { url: 'https://example.com/hook', events: ['document.processing.completed'] };

test.each([
  ['url', { ...asked, url: 'http://example.com/hook' }],
  ['url', { events: asked.events }],
  ['events', { ...asked, events: [] }],
  ['events.0', { ...asked, events: ['*'] }],
  ['active', { ...asked, active: 'yes' }],
])('%s: VALIDATION_ERROR', async (field, json) => {
  const answer = await refused('POST', `${BASE}/webhooks`, { key: ownKey, json });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
