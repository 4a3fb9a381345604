import * as z from 'zod/mini';
import { JOB_STATUSES } from '../domain/job';
import { timestamp, uuid } from './common';

export const EVENT_SOURCE = 'planwright';
export const JOB_STATUS_CHANGED = 'Job Status Changed';

/** What an event can tell: a status, or that the job's row expired and is gone. */
export const EVENT_STATUSES = [...JOB_STATUSES, 'expired'] as const;

/** `detail` of the event that follows each status change. It may be delivered twice or out of order: `event_id` is the same each time. */
export const jobStatusChanged = z.object({
  event_id: z.string(),
  account_id: z.string(),
  job_id: uuid,
  document_id: uuid,
  model: z.string(),
  status: z.enum(EVENT_STATUSES),
  previous_status: z.nullable(z.enum(JOB_STATUSES)),
  error_code: z.nullable(z.string()),
  occurred_at: timestamp,
});
export type JobStatusChanged = z.infer<typeof jobStatusChanged>;
