import { freshAccount } from '../../../support/accounts';
import { getDocldJob, refused } from '../../../support/docld';
import { putParseJob } from '../../../support/docld-rows';

test.each([
  ['complete', 'completed'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['expired', 'failed'],
] as const)('a job that is %s stays as it is', async (status, word) => {
  const account = await freshAccount('pro');
  const id = await putParseJob(account, { status });
  const answer = await refused('DELETE', `/api/jobs/${id}`, { key: account.key });
  expect(answer).toMatchObject({ status: 409, code: 'CONFLICT', details: { next_step: expect.any(String) } });
  expect(await getDocldJob(account.key, id)).toMatchObject({ status: word });
});
