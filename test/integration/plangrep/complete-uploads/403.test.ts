import { freshAccount } from '../../../support/accounts';
import { BASE, declaredFile, refused } from '../../../support/plangrep';

test.each(['directUploads', 'multipartUploads'])(
  'another upload token than the file’s, in %s: UPLOAD_TOKEN_INVALID',
  async (field) => {
    const { key } = await freshAccount('pro');
    const { jobId, documentId } = await declaredFile(key);
    const json = { [field]: [{ documentId, uploadToken: 'upt_other' }] };
    const answer = await refused('POST', `${BASE}/jobs/${jobId}/uploads/complete`, { key, json });
    expect(answer).toMatchObject({ status: 403, code: 'UPLOAD_TOKEN_INVALID' });
  },
);
