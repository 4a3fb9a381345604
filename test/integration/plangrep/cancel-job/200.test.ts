import { jobAnswer } from '../../../../shared/dialects/plangrep/contract';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, getPlangrepJob } from '../../../support/plangrep';
import { putJob } from '../../../support/plangrep-rows';

test.each(['awaiting_uploads', 'uploading', 'queued', 'preflighting', 'blocked', 'processing'] as const)(
  'a job that is %s is cancelled',
  async (status) => {
    const account = await freshAccount('pro');
    const id = await putJob(account, { status });
    const answer = await call('POST', `${BASE}/jobs/${id}/cancel`, { key: account.key });
    expect(answer.status).toBe(200);
    const { job } = jobAnswer.parse(answer.body);
    expect(job).toMatchObject({ id, status: 'cancelled', completedAt: expect.any(String), resultUrl: null });
    expect(await getPlangrepJob(account.key, id)).toEqual(job);
  },
);
