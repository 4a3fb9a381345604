import { jobPath } from '../../../shared/contract/jobs';
import { deliveriesOf } from '../../../shared/store/deliveries';
import { json } from '../answer';
import { existingJob } from '../existing-job';
import { pathOf } from '../parse';
import { route } from '../route';
import { presentDelivery } from './present';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  const job = await existingJob({ account_id: account.account_id, job_id });
  return json(200, { deliveries: (await deliveriesOf(job)).map(presentDelivery) });
});
