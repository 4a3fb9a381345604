import { problem } from '../../../shared/contract/common';
import { JOB_STATUSES } from '../../../shared/domain/job';
import { call } from '../../support/api';
import { getJob, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

test.each(JOB_STATUSES.filter((status) => status !== 'failed'))(
  'a job that is %s is not done again',
  async (status) => {
    const id = await putQueuedJob('enterprise', await readySample(), { status });
    const answer = await call('POST', `/v1/jobs/${id}/retry`);
    expect(answer.status).toBe(409);
    expect(problem.parse(answer.body).code).toBe('JOB_NOT_RETRYABLE');
    expect(await getJob(id)).toMatchObject({ status, retried_as_job_id: null });
  },
);

test('a job of a model that is gone is not done again', async () => {
  const id = await putQueuedJob('enterprise', await readySample(), { status: 'failed', model: 'no-such-model' });
  const { status, body } = await call('POST', `/v1/jobs/${id}/retry`);
  expect(status).toBe(409);
  expect(problem.parse(body)).toMatchObject({
    code: 'JOB_NOT_RETRYABLE',
    detail: expect.stringContaining('no-such-model'),
  });
});
