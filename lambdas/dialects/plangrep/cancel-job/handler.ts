import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { stopExecution } from '../../../../shared/dispatch/stop-execution';
import { LIVE_STATUSES } from '../../../../shared/domain/job';
import { Problem } from '../../../../shared/domain/problems';
import { warned } from '../../../../shared/log';
import { cancelJob } from '../../../../shared/store/jobs';
import { json } from '../../../api/answer';
import { jobNotFound } from '../../../api/existing-job';
import { pathOf } from '../../../api/parse';
import { refundNow } from '../../../api/refund-now';
import { plangrepJob } from '../existing';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const { account_id, job_id, slot } = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
  const cancelled = await cancelJob({ account_id, job_id }, LIVE_STATUSES);
  if (cancelled === 'not_found') throw jobNotFound();
  if (cancelled === 'moved_on') throw new Problem('JOB_NOT_CANCELLABLE', 'The job has ended already.');
  await refundNow(cancelled);
  // the row decides: an execution that is not stopped comes to nothing, as every write of it is lost
  if (slot !== undefined) await stopExecution(cancelled).catch(warned('execution not stopped', { job_id }));
  return json(200, { job: await wholeJob(cancelled) });
});
