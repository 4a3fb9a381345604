import { refused } from '../../../support/docld';

test.each([
  ['limit', '101'],
  ['limit', '0'],
  ['limit', 'all'],
  ['offset', '-1'],
  ['status', 'complete'],
  ['type', 'invoice'],
])('%s=%s is named', async (field, value) => {
  const answer = await refused('GET', `/api/jobs?${field}=${value}`);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
