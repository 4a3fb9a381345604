import { freshAccount } from '../../../support/accounts';
import { BASE, bytesOf, createdJobOf, declared, getPlangrepJob, refused } from '../../../support/plangrep';

let key: string;
let jobId: string;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
});

const file = declared('a.pdf', bytesOf('a'));

test.each([
  ['no files', []],
  ['101 files', Array.from({ length: 101 }, () => file)],
  ['a file without a hash', [{ ...file, sha256: undefined }]],
  ['a hash in capitals', [{ ...file, sha256: file.sha256.toUpperCase() }]],
  ['a size below zero', [{ ...file, fileSize: -1 }]],
  ['no name', [{ ...file, fileName: '' }]],
  ['an unknown classification', [{ ...file, classification: 'drawings' }]],
])('%s: VALIDATION_FAILED', async (_, files) => {
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/uploads`, { key, json: { files } });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', message: expect.stringContaining('files') });
  expect(await getPlangrepJob(key, jobId)).toMatchObject({ status: 'awaiting_uploads' });
});
