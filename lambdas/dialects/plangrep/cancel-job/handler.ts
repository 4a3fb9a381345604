import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { LIVE_STATUSES } from '../../../../shared/domain/job';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { cancelRunning } from '../../cancel-running';
import { plangrepJob } from '../existing';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const job = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
  return json(200, { job: await wholeJob(await cancelRunning(job, LIVE_STATUSES)) });
});
