import { redelivery } from '../../../shared/contract/webhooks';
import { isoTime, now } from '../../../shared/domain/clock';
import { putDelivery } from '../../../shared/store/deliveries';
import { recordAttempt } from '../../../shared/store/delivery-attempts';
import { call } from '../../support/api';
import { eventually } from '../../support/eventually';
import { sweepWebhooks } from '../../support/executions';
import { readySample } from '../../support/flows';
import { statusChanged } from '../../support/job-rows';
import { keyOf } from '../../support/local-runtime';
import { accountOf, putQueuedJob } from '../../support/storage';
import { useStore } from '../../support/store';
import { leasedDelivery, listDeliveries, PRIVATE_URL } from '../../support/webhooks';

beforeAll(useStore);

const attempt = { attempted_at: isoTime(now()), duration_ms: 1, status_code: 200, error: null };

const resting = async (state: 'delivered' | 'failed' | 'gone') => {
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')));
  const delivery = leasedDelivery(statusChanged(accountOf('developer'), job_id), PRIVATE_URL);
  await putDelivery(delivery);
  await recordAttempt(delivery, attempt, { state }, now());
  return delivery;
};

test('a delivery is attempted again under the same id, whether it was delivered, failed or gone', async () => {
  const resters = await Promise.all((['delivered', 'failed', 'gone'] as const).map(resting));
  for (const { job_id, delivery_id } of resters) {
    const path = `/v1/jobs/${job_id}/deliveries/${delivery_id}/redeliver`;
    const { status, body } = await call('POST', path, { key: keyOf('developer') });
    expect(status).toBe(202);
    expect(redelivery.parse(body)).toEqual({ delivery_id, state: 'pending' });
  }
  await sweepWebhooks();
  // the minute's own sweep may have come before this one and still be at it
  await eventually(async () => {
    for (const { job_id, delivery_id } of resters) {
      const [after] = await listDeliveries(job_id);
      expect(after).toMatchObject({ delivery_id, state: 'pending' });
      expect(after?.attempts.length).toBeGreaterThan(1);
    }
  });
});
