import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { plans } from '../../../support/bid-sets';
import { BASE, getPlangrepJob, refused, uploadedJob } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
  jobId = await uploadedJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
});

const complete = (json: object) => refused('POST', `${BASE}/jobs/${jobId}/uploads/complete`, { key, json });

test.each([
  ['no documentIds', { documentIds: [] }],
  ['an id that is none of a file', { documentIds: ['file_xyz789'] }],
  ['no parts', { directUploads: [{ documentId: fileIdOf(newId()), parts: [] }] }],
])('%s: 400 VALIDATION_FAILED', async (_, json) => {
  expect(await complete(json)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});

test('an upload token of another file: 403 UPLOAD_TOKEN_INVALID', async () => {
  const documentId = (await getPlangrepJob(key, jobId)).files[0]?.id;
  const answer = await complete({ directUploads: [{ documentId, uploadToken: 'upt_other' }] });
  expect(answer).toMatchObject({ status: 403, code: 'UPLOAD_TOKEN_INVALID' });
});

test.each(['documentIds', 'directUploads'])(
  'a file that the job does not have, in %s: 404 DOCUMENT_NOT_FOUND',
  async (field) => {
    const id = fileIdOf(newId());
    const answer = await complete({ [field]: [field === 'documentIds' ? id : { documentId: id }] });
    expect(answer).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  },
);
