import { call } from '../../support/api';
import { executionStatus, startExecution } from '../../support/executions';
import { getJob, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

test('a queued job is cancelled, as in the seed, and stays so', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample());
  const { status, body } = await call('DELETE', `/v1/jobs/${job_id}`);
  expect(status).toBe(200);
  expect(body).toEqual({ job_id, status: 'cancelled' });
  expect(await getJob(job_id)).toMatchObject({
    status: 'cancelled',
    progress: 'Cancelled',
    processing_started_at: null,
  });
});

test('a cancelled job never runs, even when its execution starts after all', async () => {
  const job_id = await putQueuedJob('enterprise', await readySample());
  await call('DELETE', `/v1/jobs/${job_id}`);
  const execution = await startExecution('enterprise', job_id);
  expect(await executionStatus(execution)).toBe('SUCCEEDED');
  expect(await getJob(job_id)).toMatchObject({ status: 'cancelled', processing_started_at: null, result: null });
});
