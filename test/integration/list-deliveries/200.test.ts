import { ended, getJob, readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';
import { putQueuedJob } from '../../support/storage';
import { attemptedDeliveries, listDeliveries, PRIVATE_URL, submitWithWebhook } from '../../support/webhooks';

test('a delivery shows its attempts and where it stands', async () => {
  const job_id = await submitWithWebhook({ webhook_url: PRIVATE_URL });
  const [delivery] = await attemptedDeliveries(job_id, 1);
  const { completed_at, webhook_url, webhook_events } = await ended(job_id, keyOf('developer'));
  expect({ webhook_url, webhook_events }).toEqual({
    webhook_url: PRIVATE_URL,
    webhook_events: ['complete', 'failed', 'cancelled', 'expired'],
  });
  expect(delivery).toMatchObject({
    type: 'job.complete',
    created_at: completed_at,
    links: { redeliver: `/v1/jobs/${job_id}/deliveries/${delivery?.delivery_id}/redeliver` },
  });
  expect(delivery?.attempts[0]?.duration_ms).toBeGreaterThanOrEqual(0);
}, 60_000);

test('a job without a webhook has none', async () => {
  const job_id = await putQueuedJob('developer', await readySample(keyOf('developer')));
  expect(await listDeliveries(job_id)).toEqual([]);
  expect(await getJob(job_id, keyOf('developer'))).toMatchObject({ webhook_url: null, webhook_events: null });
});

test('the free tier’s webhook is ignored', async () => {
  const job_id = await submitWithWebhook({ webhook_url: PRIVATE_URL, webhook_events: ['queued'] }, 'free');
  expect(await ended(job_id, keyOf('free'))).toMatchObject({ webhook_url: null, webhook_events: null });
  expect(await listDeliveries(job_id, keyOf('free'))).toEqual([]);
});
