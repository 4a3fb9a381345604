import { documentIdOf } from '../../../../shared/dialects/docurift/ids';
import { newId } from '../../../../shared/domain/ids';
import { ownKey } from '../../../support/api';
import { BASE, refused } from '../../../support/docurift';

test.each(['includeRawText', 'includePageImages'])('%s is yes or no: VALIDATION_ERROR', async (field) => {
  const path = `${BASE}/documents/${documentIdOf(newId())}?${field}=perhaps`;
  const answer = await refused('GET', path, { key: ownKey });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
