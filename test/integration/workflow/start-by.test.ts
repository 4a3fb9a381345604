import { setTimeout as sleep } from 'node:timers/promises';
import { submittedJob } from '../../../shared/contract/jobs';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { executionStatus, startExecution, sweep } from '../../support/executions';
import { ended, getJob, readySample } from '../../support/flows';
import { listPage } from '../../support/lists';
import { lendSlot } from '../../support/slots';
import { putQueuedJob, rowOf } from '../../support/storage';

const { slots: SLOTS } = TIER_LIMITS.developer;
const fromNow = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

const expired = { status: 'expired', progress: 'Expired', processing_started_at: null, result: null, error: null };

test('jobs that wait past their start_by get no slot, do not hold up the next one, and are ended by the sweep', async () => {
  const { account_id, key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  const submit = async (more: object = {}) => {
    const json = { document_id, cache: 'bypass', ...more };
    return submittedJob.parse((await call('POST', '/v1/specs/parse/document', { key, json })).body).job_id;
  };
  for (let slot = 0; slot < SLOTS; slot += 1) await lendSlot(account_id, slot, 600);
  const start_by = fromNow(4000);
  // more than a dispatcher looks for at a time
  const late = await Promise.all(Array.from({ length: 3 * SLOTS }, () => submit({ start_by })));
  const next = await submit();
  expect((await getJob(next, key)).queue_position).toBe(late.length + 1);
  await sleep(Date.parse(start_by) - Date.now() + 1);
  expect((await getJob(next, key)).queue_position).toBe(1);
  for (let slot = 0; slot < SLOTS; slot += 1) await lendSlot(account_id, slot, -1);
  await sweep();

  expect(await ended(next, key)).toMatchObject({ status: 'complete' });
  for (const id of late) {
    expect(await ended(id, key)).toMatchObject({ ...expired, start_by, completed_at: expect.any(String) });
    expect(await eventsOf(id, 2)).toMatchObject([
      { previous_status: null, status: 'queued', expired_by: null },
      { previous_status: 'queued', status: 'expired', expired_by: 'start_by' },
    ]);
  }
  const { jobs } = await listPage(key, { status: 'expired' });
  expect(jobs.map(({ id }) => id).sort()).toEqual([...late].sort());
});

test('an execution that comes too late ends the job without running it', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { start_by: fromNow(-1) });
  expect(await executionStatus(await startExecution('enterprise', job_id))).toBe('SUCCEEDED');
  expect(await getJob(job_id)).toMatchObject(expired);
  expect(await rowOf('enterprise', job_id)).not.toHaveProperty('attempt_token');
});

test('one that comes in time runs it', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { start_by: fromNow(60_000) });
  await startExecution('enterprise', job_id);
  expect(await ended(job_id)).toMatchObject({ status: 'complete' });
});

test('an expired job can be neither cancelled nor retried', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { start_by: fromNow(-1) });
  await executionStatus(await startExecution('enterprise', job_id));
  expect((await call('DELETE', `/v1/jobs/${job_id}`)).status).toBe(409);
  expect((await call('POST', `/v1/jobs/${job_id}/retry`)).status).toBe(409);
  expect(await getJob(job_id)).toMatchObject(expired);
});
