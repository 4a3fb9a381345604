import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newId } from '../../../../shared/domain/ids';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, bytesOf, createdJobOf, declared, hashOf, refused, registered } from '../../../support/plangrep';

let key: string;
let jobId: string;
let documentId: string;
let uploadToken: string;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
  jobId = (await createdJobOf(key)).job.id;
  const { uploads } = await registered(key, jobId, [declared('a.pdf', bytesOf('abc'))]);
  ({ documentId = '', uploadToken = '' } = uploads[0] ?? {});
});

const base64 = (text: string) => Buffer.from(text).toString('base64');
const content = (json: object, id = documentId) =>
  refused('POST', `${BASE}/jobs/${jobId}/uploads/${id}/content`, {
    key,
    json: { uploadToken, contentBase64: base64('abc'), ...json },
  });

test.each([
  ['content that is no base64', { contentBase64: '***' }],
  ['no content', { contentBase64: '' }],
  ['no token', { uploadToken: undefined }],
  ['a hash in capitals', { sha256: hashOf(bytesOf('abc')).toUpperCase() }],
])('%s: 400 VALIDATION_FAILED', async (_, json) => {
  expect(await content(json)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});

test('a file that is sent in parts: 400 VALIDATION_FAILED', async () => {
  const large = { ...declared('large.pdf', bytesOf('abc')), fileSize: 6_000_000_000, sha256: hashOf(bytesOf('l')) };
  const { uploads } = await registered(key, jobId, [large]);
  const answer = await content({ uploadToken: uploads[0]?.uploadToken }, uploads[0]?.documentId);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});

test('another token: 403 UPLOAD_TOKEN_INVALID', async () => {
  const answer = await content({ uploadToken: `upt_${'0'.repeat(32)}` });
  expect(answer).toMatchObject({ status: 403, code: 'UPLOAD_TOKEN_INVALID' });
});

test.each([fileIdOf(newId()), 'file_xyz789'])(
  'a file that the job does not have, %s: 404 DOCUMENT_NOT_FOUND',
  async (id) => {
    expect(await content({}, id)).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  },
);

test('content of more than 4 MB: 413 BODY_TOO_LARGE', async () => {
  const answer = await content({ contentBase64: Buffer.alloc(4 * 1024 * 1024 + 1).toString('base64') });
  expect(answer).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
});

test.each([
  ['other bytes than were declared', { contentBase64: base64('abd') }],
  ['fewer', { contentBase64: base64('ab') }],
  ['another hash than the bytes have', { sha256: hashOf(bytesOf('abd')) }],
])('%s: 422 CONTENT_MISMATCH', async (_, json) => {
  expect(await content(json)).toMatchObject({ status: 422, code: 'CONTENT_MISMATCH' });
});

test('a job that takes no files any more: 409 UPLOADS_CLOSED', async () => {
  await call('POST', `${BASE}/jobs/${jobId}/cancel`, { key });
  expect(await content({})).toMatchObject({ status: 409, code: 'UPLOADS_CLOSED' });
});
