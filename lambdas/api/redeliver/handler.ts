import { deliveryPath } from '../../../shared/contract/webhooks';
import { now } from '../../../shared/domain/clock';
import { Problem } from '../../../shared/domain/problems';
import { deliveryKey } from '../../../shared/store/deliveries';
import { redeliver } from '../../../shared/store/delivery-attempts';
import { json } from '../answer';
import { existingJob } from '../existing-job';
import { pathOf } from '../parse';
import { route } from '../route';

export const handler = route('jobs:write', pathOf(deliveryPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const { account_id } = account;
  const { job_id, delivery_id } = input;
  await existingJob({ account_id, job_id });
  const outcome = await redeliver({ account_id, delivery_key: deliveryKey(job_id, delivery_id) }, now());
  if (outcome === 'not_found') throw new Problem('DELIVERY_NOT_FOUND', 'The job has no delivery of this id.');
  if (outcome === 'in_progress') throw new Problem('DELIVERY_IN_PROGRESS', 'An attempt has begun and not yet ended.');
  return json(202, { delivery_id, state: 'pending' }, { location: `/v1/jobs/${job_id}/deliveries` });
});
