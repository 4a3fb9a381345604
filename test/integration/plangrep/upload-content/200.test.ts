import { contentAnswer } from '../../../../shared/dialects/plangrep/uploads';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, bytesOf, createdJobOf, declared, getPlangrepJob, hashOf, registered } from '../../../support/plangrep';

test('a declared file’s bytes may come in JSON', async () => {
  const { key } = await freshAccount('free');
  const { job } = await createdJobOf(key);
  const bytes = bytesOf('small');
  const { uploads } = await registered(key, job.id, [declared('small.pdf', bytes)]);
  const { documentId = '', uploadToken = '' } = uploads[0] ?? {};
  const json = { uploadToken, contentBase64: Buffer.from(bytes).toString('base64'), sha256: hashOf(bytes) };
  const answer = await call('POST', `${BASE}/jobs/${job.id}/uploads/${documentId}/content`, { key, json });
  expect(answer.status).toBe(200);
  expect(contentAnswer.parse(answer.body)).toEqual({
    status: 'uploaded',
    documentId,
    fileName: 'small.pdf',
    fileSize: 5,
    contentType: 'application/pdf',
    uploadMode: 'direct_put',
    directUpload: { documentId, uploadToken },
  });
  expect((await getPlangrepJob(key, job.id)).files).toMatchObject([{ id: documentId, status: 'uploaded' }]);
});
