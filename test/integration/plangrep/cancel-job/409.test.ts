import { freshAccount } from '../../../support/accounts';
import { BASE, getPlangrepJob, refused } from '../../../support/plangrep';
import { putJob } from '../../../support/plangrep-rows';

test.each(['failed', 'cancelled', 'expired'] as const)(
  'a job that is %s stays so: JOB_NOT_CANCELLABLE',
  async (status) => {
    const account = await freshAccount('pro');
    const id = await putJob(account, { status });
    const before = await getPlangrepJob(account.key, id);
    const answer = await refused('POST', `${BASE}/jobs/${id}/cancel`, { key: account.key });
    expect(answer).toMatchObject({ status: 409, code: 'JOB_NOT_CANCELLABLE' });
    expect(await getPlangrepJob(account.key, id)).toEqual(before);
  },
);
