import { problem } from '../../../shared/contract/common';
import { putDelivery } from '../../../shared/store/deliveries';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { statusChanged } from '../../support/job-rows';
import { keyOf } from '../../support/local-runtime';
import { accountOf, putQueuedJob } from '../../support/storage';
import { useStore } from '../../support/store';
import { leasedDelivery, PRIVATE_URL } from '../../support/webhooks';

beforeAll(useStore);

test('a delivery whose attempt is under way is left to it', async () => {
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')));
  const delivery = leasedDelivery(statusChanged(accountOf('developer'), job_id), PRIVATE_URL);
  await putDelivery(delivery);
  const path = `/v1/jobs/${job_id}/deliveries/${delivery.delivery_id}/redeliver`;
  const { status, body } = await call('POST', path, { key: keyOf('developer') });
  expect(status).toBe(409);
  expect(problem.parse(body).code).toBe('DELIVERY_IN_PROGRESS');
});
