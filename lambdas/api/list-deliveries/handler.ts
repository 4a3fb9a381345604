import { jobPath } from '../../../shared/contract/jobs';
import { Problem } from '../../../shared/domain/problems';
import { deliveriesOf } from '../../../shared/store/deliveries';
import { getJob } from '../../../shared/store/jobs';
import { json } from '../answer';
import { pathOf } from '../parse';
import { route } from '../route';
import { presentDelivery } from './present';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input: { job_id } }) => {
  const job = await getJob({ account_id: account.account_id, job_id });
  if (!job) throw new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');
  return json(200, { deliveries: (await deliveriesOf(job)).map(presentDelivery) });
});
