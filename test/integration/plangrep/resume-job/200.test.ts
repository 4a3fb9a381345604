import { jobAnswer } from '../../../../shared/dialects/plangrep/contract';
import { setCredits } from '../../../../shared/store/manage-accounts';
import { operator } from '../../../support/accounts';
import { call } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { accountWithCredits, creditsOf } from '../../../support/credits';
import { loseKeptAnswers } from '../../../support/idempotency';
import { BASE, readJob, restingJob } from '../../../support/plangrep';

const resumed = async (key: string, id: string) => {
  const answer = await call('POST', `${BASE}/jobs/${id}/resume`, { key });
  expect(answer.status).toBe(200);
  expect(jobAnswer.parse(answer.body)).toEqual(answer.body);
  return jobAnswer.parse(answer.body).job;
};

test('a job without credits waits for them, and goes on when it is resumed, with the files it has', async () => {
  const { account_id, key } = await accountWithCredits('pro', 20);
  const blocked = await readJob(key, [{ bytes: plans(3), fileName: 'plans.pdf' }]);
  expect(blocked).toMatchObject({
    status: 'blocked_insufficient_credits',
    pageCount: 3,
    successfulPageCount: 0,
    billing: { creditsReserved: 0, creditsDebited: 0 },
    files: [{ status: 'uploaded' }],
  });

  expect(await resumed(key, blocked.id)).toMatchObject({ status: 'preflighting' });
  expect(await restingJob(key, blocked.id)).toMatchObject({ status: 'blocked_insufficient_credits' });

  await setCredits({ account_id, credits: 30, operator });
  // a function may know the account for a minute; preflight asks the table
  expect(await resumed(key, blocked.id)).toMatchObject({ status: 'preflighting' });
  expect(await restingJob(key, blocked.id)).toMatchObject({
    status: 'completed',
    successfulPageCount: 3,
    billing: { creditsReserved: 0, creditsDebited: 30 },
  });
  expect(await creditsOf(key)).toMatchObject({ used: 30 });
});

test('a request that resumed the job and died before its answer is answered when it is repeated, and resumes once', async () => {
  const { account_id, key } = await accountWithCredits('pro', 0);
  const { id } = await readJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }]);
  const resume = () => call('POST', `${BASE}/jobs/${id}/resume`, { key, headers: { 'idempotency-key': 'resume' } });
  await setCredits({ account_id, credits: 10, operator });
  expect((await resume()).status).toBe(200);
  await loseKeptAnswers(account_id);
  expect(await resume()).toMatchObject({ status: 200, body: { job: { id } } });
});
