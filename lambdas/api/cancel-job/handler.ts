import { jobPath } from '../../../shared/contract/jobs';
import { json } from '../answer';
import { cancel } from '../cancel';
import { pathOf } from '../parse';
import { route } from '../route';

export const handler = route('jobs:write', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  await cancel({ account_id: account.account_id, job_id }, ['queued'], 'The job is no longer queued.');
  return json(200, { job_id, status: 'cancelled' });
});
