import { freshAccount } from '../../../support/accounts';
import { BASE, bytesOf, createdJobOf, formOf, getPlangrepJob, hashOf, refused } from '../../../support/plangrep';

test('a hash that is not the file’s: CONTENT_MISMATCH, and none of the form is taken', async () => {
  const { key } = await freshAccount('free');
  const jobId = (await createdJobOf(key)).job.id;
  const body = formOf([
    { bytes: bytesOf('a'), metadata: { fileName: 'a.pdf' } },
    { bytes: bytesOf('b'), metadata: { fileName: 'b.pdf', sha256: hashOf(bytesOf('c')) } },
  ]);
  const answer = await refused('POST', `${BASE}/jobs/${jobId}/files`, { key, body });
  expect(answer).toMatchObject({ status: 422, code: 'CONTENT_MISMATCH', message: expect.stringContaining('file1') });
  expect((await getPlangrepJob(key, jobId)).files).toEqual([]);
});
