import { ownKey } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

test.each([
  ['page', '0'],
  ['limit', '101'],
  ['status', 'pending'],
  ['sortBy', 'confidence'],
  ['sortOrder', 'up'],
  ['startDate', 'yesterday'],
  ['endDate', 'tomorrow'],
])('%s=%s is named: VALIDATION_ERROR', async (field, value) => {
  const answer = await refused('GET', `${BASE}/documents?${field}=${value}`, { key: ownKey });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
