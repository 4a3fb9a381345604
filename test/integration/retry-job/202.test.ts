import { retriedJob } from '../../../shared/contract/jobs';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { ended, getJob, readySample } from '../../support/flows';
import { walk } from '../../support/lists';
import { keyOf } from '../../support/local-runtime';
import { putQueuedJob, rowOf } from '../../support/storage';

const failed = { status: 'failed', error_code: 'TIMEOUT' } as const;
const retry = (id: string, key?: string) => call('POST', `/v1/jobs/${id}/retry`, key ? { key } : {});
const retried = async (id: string) => retriedJob.parse((await retry(id)).body);

test('a failed job is done again as a new one, and each names the other', async () => {
  const document = await readySample(keyOf('pro'));
  const hook = 'https://example.com/hook';
  const id = await putQueuedJob('pro', document, { ...failed, webhook_url: hook });
  expect((await getJob(id, keyOf('pro'))).links.retry).toBe(`/v1/jobs/${id}/retry`);

  const { status, headers, body } = await retry(id, keyOf('pro'));
  const { job_id, poll_url, ...answer } = retriedJob.parse(body);
  expect(status).toBe(202);
  expect(answer.status).toBe('queued');
  expect(poll_url).toBe(`/v1/jobs/${job_id}`);
  expect(headers.get('location')).toBe(poll_url);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);

  expect(await ended(job_id, keyOf('pro'))).toMatchObject({
    status: 'complete',
    retry_of_job_id: id,
    retried_as_job_id: null,
    model: 'toc-parser',
    document_id: document.document_id,
    webhook_url: hook,
    result: { document_id: document.document_id },
  });
  const old = await getJob(id, keyOf('pro'));
  expect(old).toMatchObject({ ...failed, retry_of_job_id: null, retried_as_job_id: job_id });
  expect(old.links.retry).toBeUndefined();
});

test('the parameters are those of the failed job', async () => {
  const id = await putQueuedJob('enterprise', await readySample(), { ...failed, params: '{"pages":[1,2]}' });
  const { job_id } = await retried(id);
  expect(await rowOf('enterprise', job_id)).toMatchObject({ params: '{"pages":[1,2]}' });
});

test('a second retry is answered with the same job, also after it has run', async () => {
  const id = await putQueuedJob('enterprise', await readySample(), failed);
  const { job_id } = await retried(id);
  await ended(job_id);
  const { status, body } = await retry(id);
  expect(status).toBe(202);
  expect(body).toMatchObject({ job_id, status: 'complete' });
});

test('many retries at once make one job', async () => {
  const account = await freshAccount('developer');
  const document = await readySample(account.key);
  const id = await putQueuedJob('enterprise', document, { ...failed, account_id: account.account_id });
  const answers = await Promise.all(Array.from({ length: 12 }, () => retry(id, account.key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  const ids = new Set(answers.map(({ body }) => retriedJob.parse(body).job_id));
  expect(ids.size).toBe(1);
  expect((await walk(account.key)).flat()).toEqual([...ids, id]);
});

test('a retry that failed can itself be retried', async () => {
  const id = await putQueuedJob('enterprise', await readySample(), { ...failed, retry_of_job_id: crypto.randomUUID() });
  const { job_id } = await retried(id);
  expect(await getJob(job_id)).toMatchObject({ retry_of_job_id: id });
});

test('being retried is no event of the failed job', async () => {
  const id = await putQueuedJob('enterprise', await readySample(), failed);
  const { job_id } = await retried(id);
  await ended(job_id);
  await eventsOf(job_id, 3);
  expect((await eventsOf(id, 1)).map(({ status }) => status)).toEqual(['failed']);
});
