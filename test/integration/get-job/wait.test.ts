import { setTimeout as sleep } from 'node:timers/promises';
import { jobResponse } from '../../../shared/contract/jobs';
import { call } from '../../support/api';
import { startExecution } from '../../support/executions';
import { ended, readySample, submittedToc } from '../../support/flows';
import { changeJob, expireJob, putClaimedJob, putQueuedJob } from '../../support/storage';

const wait = (id: string, seconds: number, headers: Record<string, string> = {}) =>
  call('GET', `/v1/jobs/${id}`, { headers: { prefer: `wait=${seconds}`, ...headers } });

/** What `request` gives, and whether it took `seconds` or longer. */
const timed = async <T>(request: Promise<T>, seconds: number) => {
  const from = performance.now();
  const answer = await request;
  return { answer, waited: performance.now() - from >= seconds * 1000 };
};

test('the answer comes with the change, before the time is over', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const request = timed(wait(id, 20), 20);
  await startExecution('enterprise', id);
  const { answer, waited } = await request;
  expect(waited).toBe(false);
  expect(answer.status).toBe(200);
  expect(jobResponse.parse(answer.body).status).not.toBe('queued');
  expect(answer.headers.get('preference-applied')).toBe('wait=20');
});

test('progress is a change too', async () => {
  const id = await putClaimedJob('enterprise', await readySample(), 'an-attempt');
  let answered = false;
  const request = timed(wait(id, 20), 20).finally(() => {
    answered = true;
  });
  // one report could come before the wait has begun
  for (let step = 1; !answered; step += 1) {
    await changeJob('enterprise', id, { progress: `Step ${step}` });
    await sleep(100);
  }
  const { answer, waited } = await request;
  expect(waited).toBe(false);
  expect(answer.status).toBe(200);
  expect(jobResponse.parse(answer.body).status).toBe('processing');
});

test('without a change the job is answered as it is when the time is over', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const { answer, waited } = await timed(wait(id, 1), 1);
  expect(waited).toBe(true);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('preference-applied')).toBe('wait=1');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('with a tag it waits for another tag, and answers 304 if none comes', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const etag = (await wait(id, 0)).headers.get('etag') ?? '';
  const { answer, waited } = await timed(wait(id, 1, { 'if-none-match': etag }), 1);
  expect(waited).toBe(true);
  expect(answer.status).toBe(304);
  expect(answer.headers.get('preference-applied')).toBe('wait=1');
});

test('with a tag of before it answers at once: nothing is missed between two polls', async () => {
  const id = await putClaimedJob('enterprise', await readySample(), 'an-attempt');
  const etag = (await wait(id, 0)).headers.get('etag') ?? '';
  await changeJob('enterprise', id, { progress: 'Half-way', progress_percent: 50 });
  const { answer, waited } = await timed(wait(id, 20, { 'if-none-match': etag }), 20);
  expect(waited).toBe(false);
  expect(answer.status).toBe(200);
});

test('a job that has ended is answered at once', async () => {
  const { document_id } = await readySample();
  const { job_id } = await submittedToc(document_id);
  await ended(job_id);
  const { answer, waited } = await timed(wait(job_id, 20), 20);
  expect(waited).toBe(false);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('retry-after')).toBeNull();
});

test('a job that expires meanwhile is gone', async () => {
  const id = await putQueuedJob('enterprise', await readySample());
  const request = wait(id, 20);
  await expireJob('enterprise', id);
  expect((await request).status).toBe(404);
});

test.each(['wait', 'wait=soon', 'respond-async'])('"%s" is not applied, and no error', async (prefer) => {
  const id = await putQueuedJob('enterprise', await readySample());
  const { status, headers } = await call('GET', `/v1/jobs/${id}`, { headers: { prefer } });
  expect(status).toBe(200);
  expect(headers.get('preference-applied')).toBeNull();
});
