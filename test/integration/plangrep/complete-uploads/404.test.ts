import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { BASE, declaredFile, refused } from '../../../support/plangrep';

test.each(['documentIds', 'directUploads'])(
  'a file that the job does not have, in %s: DOCUMENT_NOT_FOUND',
  async (field) => {
    const { key } = await freshAccount('pro');
    const { jobId } = await declaredFile(key);
    const id = fileIdOf(newId());
    const json = { [field]: [field === 'documentIds' ? id : { documentId: id }] };
    const answer = await refused('POST', `${BASE}/jobs/${jobId}/uploads/complete`, { key, json });
    expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  },
);
