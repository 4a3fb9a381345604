import { freshAccount } from '../../../support/accounts';
import { bytesOf, declared, declaredFile, hashOf, registered } from '../../../support/plangrep';

let key: string;
let file: Awaited<ReturnType<typeof declaredFile>>;
beforeAll(async () => {
  ({ key } = await freshAccount('free'));
  file = await declaredFile(key);
});

test.each([
  ['content that is no base64', { contentBase64: '***' }],
  ['no content', { contentBase64: '' }],
  ['no token', { uploadToken: undefined }],
  ['a hash in capitals', { sha256: hashOf(bytesOf('abc')).toUpperCase() }],
])('%s: VALIDATION_FAILED', async (_, change) => {
  expect(await file.content(change)).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});

test('a file that is sent in parts: VALIDATION_FAILED', async () => {
  const large = { ...declared('large.pdf', bytesOf('large')), fileSize: 6_000_000_000 };
  const { uploads } = await registered(key, file.jobId, [large]);
  const answer = await file.content({ uploadToken: uploads[0]?.uploadToken }, uploads[0]?.documentId);
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
});
