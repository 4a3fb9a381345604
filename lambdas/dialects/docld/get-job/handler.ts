import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { docldJob, jobPath } from '../existing-job';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { id } }) => {
  const row = await docldJob({ account_id: account.account_id, job_id: id });
  return json(200, await wholeJob(row));
});
