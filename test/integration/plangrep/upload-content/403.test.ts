import { freshAccount } from '../../../support/accounts';
import { declaredFile } from '../../../support/plangrep';

test('another token than the file’s: UPLOAD_TOKEN_INVALID', async () => {
  const { content } = await declaredFile((await freshAccount('free')).key);
  const answer = await content({ uploadToken: `upt_${'0'.repeat(32)}` });
  expect(answer).toMatchObject({ status: 403, code: 'UPLOAD_TOKEN_INVALID' });
});
