import { submittedJob } from '../../../shared/contract/jobs';
import { DAY_MS } from '../../../shared/domain/clock';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { creditsOf, usageOf } from '../../support/credits';
import { eventsOf } from '../../support/events';
import { ended, getJob, readySample, submittedToc } from '../../support/flows';
import { changeJob, changeStoredResult, rowOf } from '../../support/storage';

const submit = async (key: string, json: object) => {
  const { status, body } = await call('POST', '/v1/specs/parse/document', { key, json });
  expect(status).toBe(202);
  return submittedJob.parse(body);
};

const account = async () => {
  const { account_id, key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  return { account_id, key, document_id };
};

test('what was done before is there at once and costs nothing, also for the same file uploaded again', async () => {
  const { key, document_id } = await account();
  const first = await submit(key, { document_id });
  expect(first).toMatchObject({ status: 'queued', cached: false, cached_from_job_id: null });
  const { result, expires_at } = await ended(first.job_id, key);

  const again = await readySample(key);
  const second = await submit(key, { document_id: again.document_id });
  expect(second).toMatchObject({
    ...{ status: 'complete', cached: true, cached_from_job_id: first.job_id, estimated_processing_seconds: 0 },
  });
  expect(await getJob(second.job_id, key)).toMatchObject({
    ...{ status: 'complete', cached: true, cached_from_job_id: first.job_id, document_id: again.document_id },
    result: { ...Object(result), document_id: again.document_id },
    ...{ expires_at, credits_charged: 0, progress_percent: 100, processing_time_ms: null },
  });
  expect(await creditsOf(key)).toMatchObject({ used: 1 });
});

test('one that is too large for an answer is the same file, which names the document that was read', async () => {
  const { account_id, key, document_id } = await account();
  const first = await submit(key, { document_id });
  await ended(first.job_id, key);
  const enlarged = (stored: unknown) => ({ ...Object(stored), padding: 'x'.repeat(5 << 20) });
  await changeStoredResult('developer', first.job_id, enlarged, account_id);

  const again = await readySample(key);
  const second = await submit(key, { document_id: again.document_id });
  const shown = await getJob(second.job_id, key);
  expect(shown).toMatchObject({ cached: true, document_id: again.document_id, result: null });
  expect(await (await fetch(String(shown.result_url))).json()).toMatchObject({ document_id });
});

test('its completion is told like any other', async () => {
  const { key, document_id } = await account();
  await ended((await submit(key, { document_id })).job_id, key);
  const { job_id } = await submit(key, { document_id });
  expect(await eventsOf(job_id, 1)).toMatchObject([{ previous_status: null, status: 'complete' }]);
});

test('bypass has the work done anew, and charged', async () => {
  const { key, document_id } = await account();
  await ended((await submit(key, { document_id })).job_id, key);
  const anew = await submit(key, { document_id, cache: 'bypass' });
  expect(anew).toMatchObject({ status: 'queued', cached: false });
  expect(await ended(anew.job_id, key)).toMatchObject({ status: 'complete', cached: false, credits_charged: 1 });
  expect(await submit(key, { document_id })).toMatchObject({ cached: true, cached_from_job_id: anew.job_id });
  expect((await usageOf(key)).used).toBe(2);
});

describe('where less is kept than when a job was made, so that its row says too late a time', () => {
  const jobMade = async (daysAgo: number) => {
    const { account_id, key, document_id } = await account();
    const { job_id } = await submit(key, { document_id });
    await ended(job_id, key);
    const queued_at = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
    await changeJob('developer', job_id, { queued_at }, account_id);
    return { key, document_id, deletedAt: Date.parse(queued_at) + 30 * DAY_MS };
  };

  test('a result that S3 has deleted, or will within a day, is not handed out', async () => {
    const { key, document_id } = await jobMade(29.5);
    expect(await submit(key, { document_id })).toMatchObject({ cached: false, status: 'queued' });
  });

  test('a job that shares one expires when it is deleted', async () => {
    const { key, document_id, deletedAt } = await jobMade(20);
    const { job_id } = await submit(key, { document_id });
    const { cached, expires_at } = await getJob(job_id, key);
    expect({ cached, expires_at }).toEqual({
      cached: true,
      expires_at: new Date(Math.floor(deletedAt / 1000) * 1000).toISOString(),
    });
  });
});

test('what left something undone for a reason of ours is done anew, and charged', async () => {
  const { account_id, key, document_id } = await account();
  const { job_id } = await submit(key, { document_id });
  await ended(job_id, key);
  expect(await rowOf('developer', job_id, account_id)).toMatchObject({ left_undone: 0 });
  await changeJob('developer', job_id, { left_undone: 2 }, account_id);
  const anew = await submit(key, { document_id });
  expect(anew).toMatchObject({ status: 'queued', cached: false });
  expect(await ended(anew.job_id, key)).toMatchObject({ status: 'complete', credits_charged: 1 });
  expect(await submit(key, { document_id })).toMatchObject({ cached: true, cached_from_job_id: anew.job_id });
});

test('what another account had done is nobody else’s', async () => {
  const [mine, other] = [await account(), await account()];
  await ended((await submit(mine.key, { document_id: mine.document_id })).job_id, mine.key);
  expect(await submit(other.key, { document_id: other.document_id })).toMatchObject({ cached: false });
});

test('a job that is not complete is not taken for one', async () => {
  const { key, document_id } = await account();
  const first = await submittedToc(document_id, key);
  await call('DELETE', `/v1/jobs/${first.job_id}`, { key });
  const second = await submit(key, { document_id });
  if ((await getJob(first.job_id, key)).status === 'cancelled') expect(second.cached).toBe(false);
  else expect(second.cached_from_job_id ?? first.job_id).toBe(first.job_id);
});
