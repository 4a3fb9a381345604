import { BASE, refused } from '../../../support/docurift';

test.each([
  ['page', '0'],
  ['page', '1.5'],
  ['limit', '101'],
  ['limit', '0'],
  ['status', 'complete'],
  ['startDate', 'yesterday'],
  ['endDate', '2026-13-01'],
  ['sortBy', 'status'],
  ['sortOrder', 'up'],
])('%s=%s is named', async (field, value) => {
  const answer = await refused('GET', `${BASE}/jobs?${field}=${value}`);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
