import { freshAccount } from '../../../support/accounts';
import { BASE, refused } from '../../../support/plangrep';
import { putJob } from '../../../support/plangrep-rows';

test.each([
  'awaiting_uploads',
  'uploading',
  'queued',
  'blocked',
  'processing',
  'failed',
  'cancelled',
  'expired',
] as const)('a job that is %s: JOB_NOT_COMPLETE', async (status) => {
  const account = await freshAccount('pro');
  const id = await putJob(account, { status });
  const answer = await refused('GET', `${BASE}/jobs/${id}/result`, { key: account.key });
  expect(answer).toMatchObject({ status: 409, code: 'JOB_NOT_COMPLETE' });
});
