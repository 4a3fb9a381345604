import { ended, getJob } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { attemptedDeliveries, PRIVATE_URL, submitWithWebhook } from '../../support/webhooks';

// each refusal is tried again after 5 s by the function that met it, and only as many run at once as this machine has cores
const refused = { status_code: null, error: 'localhost leads to an address that is not public' };

test('a webhook that leads inside is refused, which its delivery tells, and is tried again by the schedule', async () => {
  const job_id = await submitWithWebhook({ webhook_url: PRIVATE_URL });
  const [delivery] = await attemptedDeliveries(job_id, 1);
  expect(delivery).toMatchObject({ type: 'job.complete', url: PRIVATE_URL, state: 'pending' });
  expect(delivery?.attempts[0]).toMatchObject(refused);
  expect((await getJob(job_id, keyOf('developer'))).webhook_delivered_at).toBeNull();
}, 60_000);

test('each chosen status has a delivery of its own, in the order of the changes', async () => {
  const job_id = await submitWithWebhook({
    webhook_url: PRIVATE_URL,
    webhook_events: ['queued', 'processing', 'complete'],
  });
  await ended(job_id, keyOf('developer'));
  const deliveries = await attemptedDeliveries(job_id, 3);
  expect(deliveries.map(({ type }) => type)).toEqual(['job.queued', 'job.processing', 'job.complete']);
  expect(new Set(deliveries.map(({ delivery_id }) => delivery_id)).size).toBe(3);
}, 60_000);
