import { freshAccount } from '../../../support/accounts';
import { BASE, getPlangrepJob, refused } from '../../../support/plangrep';
import { putJob } from '../../../support/plangrep-rows';

let account: { account_id: string; key: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const notBlocked = async (id: string) => {
  const before = await getPlangrepJob(account.key, id);
  const answer = await refused('POST', `${BASE}/jobs/${id}/resume`, { key: account.key });
  expect(answer).toMatchObject({ status: 409, code: 'JOB_NOT_BLOCKED' });
  expect(await getPlangrepJob(account.key, id)).toEqual(before);
};

test.each(['awaiting_uploads', 'uploading', 'queued', 'preflighting', 'processing', 'failed', 'cancelled'] as const)(
  'a job that is %s: JOB_NOT_BLOCKED',
  async (status) => notBlocked(await putJob(account, { status })),
);

test('a blocked one whose seven days are over: JOB_NOT_BLOCKED', async () => {
  await notBlocked(await putJob(account, { status: 'blocked', start_by: new Date(Date.now() - 1000).toISOString() }));
});
