import type { DeliveryResponse } from '../../../shared/contract/webhooks';
import type { DeliveryRow } from '../../../shared/store/deliveries';

/** A delivery as its owner sees it. */
export const presentDelivery = (row: DeliveryRow): DeliveryResponse => ({
  delivery_id: row.delivery_id,
  type: `job.${row.status}`,
  url: row.url,
  state: row.state,
  attempts: row.attempts,
  next_attempt_at: row.state === 'pending' && !row.lease_token ? (row.due_at ?? null) : null,
  created_at: row.created_at,
  links: { redeliver: `/v1/jobs/${row.job_id}/deliveries/${row.delivery_id}/redeliver` },
});
