import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { plangrepJob } from '../existing';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const row = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
  return json(200, { job: await wholeJob(row) });
});
