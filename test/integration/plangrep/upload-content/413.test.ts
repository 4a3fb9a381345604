import { freshAccount } from '../../../support/accounts';
import { declaredFile } from '../../../support/plangrep';

test('content of more than 4 MB: BODY_TOO_LARGE', async () => {
  const { content } = await declaredFile((await freshAccount('free')).key);
  const answer = await content({ contentBase64: Buffer.alloc(4 * 1024 * 1024 + 1).toString('base64') });
  expect(answer).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
});
