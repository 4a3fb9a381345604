import { freshAccount } from '../../../support/accounts';
import { bytesOf, declaredFile, getPlangrepJob, hashOf } from '../../../support/plangrep';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['other bytes than were declared', { contentBase64: base64('abd') }],
  ['fewer', { contentBase64: base64('ab') }],
  ['another hash than the bytes have', { sha256: hashOf(bytesOf('abd')) }],
])('%s: CONTENT_MISMATCH, and nothing is taken', async (_, change) => {
  const { key } = await freshAccount('free');
  const { jobId, content } = await declaredFile(key);
  expect(await content(change)).toMatchObject({ status: 422, code: 'CONTENT_MISMATCH' });
  expect((await getPlangrepJob(key, jobId)).files).toMatchObject([{ status: 'awaiting_upload' }]);
});
