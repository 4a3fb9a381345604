import { problem } from '../../../shared/contract/common';
import { JOB_STATUSES } from '../../../shared/domain/job';
import { call } from '../../support/api';
import { getJob, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

test.each(JOB_STATUSES.filter((status) => status !== 'queued'))('a job that is %s stays as it is', async (status) => {
  const id = await putQueuedJob('enterprise', await readySample(), { status });
  const answer = await call('DELETE', `/v1/jobs/${id}`);
  expect(answer.status).toBe(409);
  expect(problem.parse(answer.body).code).toBe('JOB_NOT_CANCELLABLE');
  expect((await getJob(id)).status).toBe(status);
});
