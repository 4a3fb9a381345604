import { refused } from '../../../support/docld';

const send = (json: object) => refused('POST', '/api/generate', { json });

test('without a template', async () => {
  expect(await send({})).toMatchObject({ status: 400, details: { fields: [{ field: 'template' }] } });
});

test('a placeholder without a value: MISSING_FIELD, and which', async () => {
  const answer = await send({ template: 'Dear {{client.name}}', data: { client: {} } });
  expect(answer).toMatchObject({
    status: 400,
    code: 'MISSING_FIELD',
    details: { fields: [{ field: 'data.client.name' }] },
  });
});

test.each([
  ['page_size', { template: '# A', page_size: 'a3' }],
  ['webhook_url', { template: '# A', webhook_url: 'http://example.com' }],
])('%s is named', async (field, body) => {
  expect(await send(body)).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
