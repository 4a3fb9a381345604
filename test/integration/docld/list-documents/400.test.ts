import { refused } from '../../../support/docld';

test.each([
  ['limit', '101'],
  ['offset', '-1'],
  ['sort_by', 'pages'],
  ['sort_order', 'up'],
])('%s=%s is named', async (field, value) => {
  const answer = await refused('GET', `/api/documents?${field}=${value}`);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
