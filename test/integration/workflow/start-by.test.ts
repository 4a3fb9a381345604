import { submittedJob } from '../../../shared/contract/jobs';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { eventsOf } from '../../support/events';
import { executionStatus, startExecution, sweep } from '../../support/executions';
import { ended, getJob, readySample } from '../../support/flows';
import { listPage } from '../../support/lists';
import { lendAllSlots } from '../../support/slots';
import { changeJob, putQueuedJob, rowOf } from '../../support/storage';
import { fromNow, HOUR_MS } from '../../support/times';

const { slots: SLOTS } = TIER_LIMITS.developer;

const expired = { status: 'expired', progress: 'Expired', processing_started_at: null, result: null, error: null };

test('jobs that wait past their start_by get no slot, do not hold up the next one, and are ended by the sweep', async () => {
  const { account_id, key } = await freshAccount('developer');
  const { document_id } = await readySample(key);
  const submit = async (more: object = {}) => {
    const json = { document_id, cache: 'bypass', ...more };
    return submittedJob.parse((await call('POST', '/v1/specs/parse/document', { key, json })).body).job_id;
  };
  await lendAllSlots(account_id, 'developer', 600);
  // more than a dispatcher looks for at a time
  const late = await Promise.all(Array.from({ length: 3 * SLOTS }, () => submit({ start_by: fromNow(HOUR_MS) })));
  const next = await submit();
  expect((await getJob(next, key)).queue_position).toBe(late.length + 1);
  const start_by = fromNow(-1);
  await Promise.all(late.map((id) => changeJob('developer', id, { start_by }, account_id)));
  expect((await getJob(next, key)).queue_position).toBe(1);
  await lendAllSlots(account_id, 'developer', -1);
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
