import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod/mini';
import type { JobStatusChanged } from '../../shared/contract/events';
import { submittedJob } from '../../shared/contract/jobs';
import { type DeliveryResponse, deliveryList, webhookSecretResponse } from '../../shared/contract/webhooks';
import { expiryAfterDays, now } from '../../shared/domain/clock';
import type { Tier } from '../../shared/domain/tiers';
import type { LeasedDelivery } from '../../shared/store/delivery-attempts';
import { newDelivery } from '../../shared/webhooks/new-delivery';
import { planwrightVoice } from '../../shared/webhooks/planwright-voice';
import { call } from './api';
import { readySample } from './flows';
import { keyOf } from './local-runtime';

/** Leads to this machine, so no runtime calls it. */
export const PRIVATE_URL = 'https://localhost/hook';

/** Submits the sample book with a webhook; returns the job's id. */
export const submitWithWebhook = async (
  webhook: { webhook_url: string; webhook_events?: string[] },
  tier: Tier = 'developer',
) => {
  const key = keyOf(tier);
  const { document_id } = await readySample(key);
  const answer = await call('POST', '/v1/specs/parse/document', {
    key,
    json: { document_id, cache: 'bypass', ...webhook },
  });
  return submittedJob.parse(answer.body).job_id;
};

export const listDeliveries = async (job_id: string, key = keyOf('developer')): Promise<DeliveryResponse[]> =>
  deliveryList.parse((await call('GET', `/v1/jobs/${job_id}/deliveries`, { key })).body).deliveries;

/** The deliveries of a job, once there are `count` and each has been attempted. */
export const attemptedDeliveries = async (
  job_id: string,
  count: number,
  key = keyOf('developer'),
): Promise<DeliveryResponse[]> => {
  for (;;) {
    const deliveries = await listDeliveries(job_id, key);
    if (deliveries.length >= count && deliveries.every(({ attempts }) => attempts.length > 0)) return deliveries;
    await sleep(100);
  }
};

export const webhookSecret = async (key: string): Promise<z.infer<typeof webhookSecretResponse>> =>
  webhookSecretResponse.parse((await call('GET', '/v1/webhook-secret', { key })).body);

/** A delivery in the hands of its worker, as the event leaves it; after `step` 1 the next attempt is minutes away. */
export const leasedDelivery = (change: JobStatusChanged, webhook_url: string, step = 2): LeasedDelivery => ({
  ...newDelivery(
    change,
    { expires_at: expiryAfterDays(now(), 30) },
    planwrightVoice.newsOf(change),
    { url: webhook_url },
    now(),
  ),
  step,
});
