import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, declaredFile } from '../../../support/plangrep';

test('a job that takes no files any more: UPLOADS_CLOSED', async () => {
  const { key } = await freshAccount('free');
  const { jobId, content } = await declaredFile(key);
  await call('POST', `${BASE}/jobs/${jobId}/cancel`, { key });
  expect(await content()).toMatchObject({ status: 409, code: 'UPLOADS_CLOSED' });
});
