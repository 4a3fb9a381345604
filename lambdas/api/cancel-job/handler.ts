import { jobPath } from '../../../shared/contract/jobs';
import { Problem } from '../../../shared/domain/problems';
import { cancelQueuedJob } from '../../../shared/store/jobs';
import { json } from '../answer';
import { jobNotFound } from '../existing-job';
import { pathOf } from '../parse';
import { route } from '../route';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  const outcome = await cancelQueuedJob({ account_id: account.account_id, job_id });
  if (outcome === 'not_found') throw jobNotFound();
  if (outcome === 'not_queued') throw new Problem('JOB_NOT_CANCELLABLE', 'The job is no longer queued.');
  return json(200, { job_id, status: 'cancelled' });
});
