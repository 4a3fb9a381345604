import { jobPath } from '../../../shared/contract/jobs';
import { Problem } from '../../../shared/domain/problems';
import { cancelJob } from '../../../shared/store/jobs';
import { json } from '../answer';
import { jobNotFound } from '../existing-job';
import { pathOf } from '../parse';
import { refundNow } from '../refund-now';
import { route } from '../route';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  const cancelled = await cancelJob({ account_id: account.account_id, job_id }, ['queued']);
  if (cancelled === 'not_found') throw jobNotFound();
  if (cancelled === 'moved_on') throw new Problem('JOB_NOT_CANCELLABLE', 'The job is no longer queued.');
  await refundNow(cancelled);
  return json(200, { job_id, status: 'cancelled' });
});
