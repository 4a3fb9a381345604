import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { BASE, createdJobOf, refused } from '../../../support/plangrep';

test.each([
  ['no documentIds', { documentIds: [] }],
  ['an id that is none of a file', { documentIds: ['file_xyz789'] }],
  ['no parts', { directUploads: [{ documentId: fileIdOf(newId()), parts: [] }] }],
  ['a part 0', { multipartUploads: [{ documentId: fileIdOf(newId()), parts: [{ partNumber: 0, etag: 'a' }] }] }],
])('%s: VALIDATION_FAILED', async (_, json) => {
  const { key } = await freshAccount('pro');
  const { job } = await createdJobOf(key);
  const answer = await refused('POST', `${BASE}/jobs/${job.id}/uploads/complete`, { key, json });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});
