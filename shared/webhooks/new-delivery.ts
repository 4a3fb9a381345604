import type { JobStatusChanged } from '../contract/events';
import type { WebhookPayload } from '../contract/webhooks';
import { deliveryKey } from '../store/deliveries';
import { type LeasedDelivery, leaseFrom } from '../store/delivery-attempts';
import { dueQueue } from '../store/delivery-queue';

type Addressee = { webhook_url: string; expires_at: number };

const payload = (change: JobStatusChanged): WebhookPayload => ({
  type: `job.${change.status}`,
  timestamp: change.occurred_at,
  data: {
    job_id: change.job_id,
    status: change.status,
    model: change.model,
    document_id: change.document_id,
    error_code: change.error_code,
    poll_url: `/v1/jobs/${change.job_id}`,
  },
});

/** The delivery that a change of status calls for, already in the hands of who makes it: its first attempt is due at once. */
export const newDelivery = (change: JobStatusChanged, job: Addressee, atMs: number): LeasedDelivery => ({
  account_id: change.account_id,
  delivery_key: deliveryKey(change.job_id, change.event_id),
  delivery_id: change.event_id,
  job_id: change.job_id,
  status: change.status,
  url: job.webhook_url,
  body: JSON.stringify(payload(change)),
  state: 'pending',
  step: 1,
  attempts: [],
  ...leaseFrom(atMs),
  queue: dueQueue(change.account_id),
  created_at: change.occurred_at,
  expires_at: job.expires_at,
});
