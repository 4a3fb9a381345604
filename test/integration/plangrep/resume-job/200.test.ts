import { bidSetResult } from '../../../../shared/contract/bid-set-result';
import { jobAnswer } from '../../../../shared/dialects/plangrep/contract';
import { askedFile } from '../../../../shared/dialects/plangrep/ids';
import { setCredits } from '../../../../shared/store/manage-accounts';
import { operator } from '../../../support/accounts';
import { call } from '../../../support/api';
import { plans } from '../../../support/bid-sets';
import { accountWithCredits, creditsOf } from '../../../support/credits';
import { getJob } from '../../../support/flows';
import { loseKeptAnswers } from '../../../support/idempotency';
import { BASE, bytesOf, readJob, restingJob } from '../../../support/plangrep';
import { ownId } from '../../../support/plangrep-rows';
import { expireDocument } from '../../../support/storage';

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

test('a file that was damaged stays so when the job is resumed after its document was forgotten', async () => {
  const { account_id, key } = await accountWithCredits('pro', 0);
  const damaged = { bytes: bytesOf('no PDF'), fileName: 'damaged.pdf' };
  const { id, files } = await readJob(key, [{ bytes: plans(1), fileName: 'plans.pdf' }, damaged]);
  const file = files.find(({ fileName }) => fileName === damaged.fileName);
  await expireDocument('pro', askedFile.parse(file?.id), account_id);
  await setCredits({ account_id, credits: 10, operator });

  await resumed(key, id);
  expect(await restingJob(key, id)).toMatchObject({ status: 'completed_with_errors' });
  const read = bidSetResult.parse((await getJob(ownId(id), key)).result).files;
  expect(read.find(({ file_name }) => file_name === damaged.fileName)).toMatchObject({ error: { code: 'NOT_A_PDF' } });
});
