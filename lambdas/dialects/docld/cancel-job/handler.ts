import { stopExecution } from '../../../../shared/dispatch/stop-execution';
import { Problem } from '../../../../shared/domain/problems';
import { warned } from '../../../../shared/log';
import { cancelJob } from '../../../../shared/store/jobs';
import { json } from '../../../api/answer';
import { jobNotFound } from '../../../api/existing-job';
import { pathOf } from '../../../api/parse';
import { refundNow } from '../../../api/refund-now';
import { docldJob, jobPath } from '../existing-job';
import { route } from '../routes';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { id } }) => {
  const { job_id, account_id } = await docldJob({ account_id: account.account_id, job_id: id });
  const cancelled = await cancelJob({ account_id, job_id }, ['queued', 'processing']);
  if (cancelled === 'not_found') throw jobNotFound();
  if (cancelled === 'moved_on') throw new Problem('JOB_NOT_CANCELLABLE', 'The job has ended already.');
  await refundNow(cancelled);
  // the row decides: an execution that is not stopped comes to nothing, as every write of it is lost
  if (cancelled.processing_started_at)
    await stopExecution(cancelled).catch(warned('execution not stopped', { job_id }));
  return json(200, { success: true, job_id, status: 'cancelled' });
});
