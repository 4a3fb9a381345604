import * as z from 'zod/mini';
import { JOB_STATUSES } from '../domain/job';
import { timestamp, uuid } from './common';

export const EVENT_SOURCE = 'planwright';
export const JOB_STATUS_CHANGED = 'Job Status Changed';

/** `detail` of the event that follows each status change. It may be delivered twice or out of order: `event_id` is the same each time. */
export const jobStatusChanged = z.object({
  event_id: z.string(),
  account_id: z.string(),
  job_id: uuid,
  document_id: uuid,
  model: z.string(),
  status: z.enum(JOB_STATUSES),
  previous_status: z.nullable(z.enum(JOB_STATUSES)),
  /** Which of the job's times ended it: `start_by` before it was claimed, or `expires_at`, after which DynamoDB deletes its row. */
  expired_by: z.nullable(z.enum(['start_by', 'expires_at'])),
  error_code: z.nullable(z.string()),
  occurred_at: timestamp,
  /** True when the job's webhook is to be called about this change; of a dialect's job, when its voice is to be asked. */
  webhook: z.boolean(),
});
export type JobStatusChanged = z.infer<typeof jobStatusChanged>;
