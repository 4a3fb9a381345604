import type { JobStatusChanged } from '../contract/events';
import { deliveryKey } from '../store/deliveries';
import { type LeasedDelivery, leaseFrom } from '../store/delivery-attempts';
import { dueQueue } from '../store/delivery-queue';
import type { JobRow } from '../store/jobs';
import type { News } from './voice';

/** Whom a delivery goes to. A registered endpoint has an id, as a change may have one delivery to each; the job's own has none. */
export type Endpoint = { id?: string; url: string; secret?: string | undefined };

type Told = Pick<JobRow, 'dialect' | 'expires_at'>;

/** The delivery of a change to an endpoint, already in the hands of who makes it: its first attempt is due at once. */
export const newDelivery = (
  change: JobStatusChanged,
  job: Told,
  news: News,
  { id, url, secret }: Endpoint,
  atMs: number,
): LeasedDelivery => {
  const deliveryId = id === undefined ? change.event_id : `${change.event_id}.${id}`;
  return {
    account_id: change.account_id,
    delivery_key: deliveryKey(change.job_id, deliveryId),
    delivery_id: deliveryId,
    webhook_id: news.id,
    job_id: change.job_id,
    status: change.status,
    dialect: job.dialect,
    url,
    secret,
    body: JSON.stringify(news.body),
    state: 'pending',
    step: 1,
    attempts: [],
    ...leaseFrom(atMs),
    queue: dueQueue(change.account_id),
    created_at: change.occurred_at,
    expires_at: job.expires_at,
  };
};
