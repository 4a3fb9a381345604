import * as z from 'zod/mini';
import { JOB_STATUSES } from '../domain/job';
import { DELIVERY_STATES } from '../domain/webhook-delivery';
import { timestamp, uuid } from './common';

const hasCredentials = (url: string): boolean => {
  // checks run also on what is no address
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
};

/** Where a webhook is called. That its address is public is checked when it is dialled. */
export const webhookUrl = z.url({ protocol: /^https$/, error: 'must be an https address' }).check(
  z.maxLength(2048, 'must have at most 2048 characters'),
  z.refine((url) => !hasCredentials(url), 'must carry no user name or password: they would not be sent'),
);

/** What a submit says of its webhook. `webhook_events`: the statuses it is called for; by default those that end a job. */
export const webhookFields = {
  webhook_url: z.optional(webhookUrl),
  webhook_events: z.optional(z.array(z.enum(JOB_STATUSES)).check(z.minLength(1), z.maxLength(JOB_STATUSES.length))),
};

/** The body of a webhook: ids and state only, the result stays behind the API key. `timestamp` is when the status changed. */
export const webhookPayload = z.object({
  type: z.templateLiteral(['job.', z.enum(JOB_STATUSES)]),
  timestamp,
  data: z.object({
    job_id: uuid,
    status: z.enum(JOB_STATUSES),
    model: z.string(),
    document_id: uuid,
    error_code: z.nullable(z.string()),
    poll_url: z.string(),
  }),
});
export type WebhookPayload = z.infer<typeof webhookPayload>;

/** One attempt as it is stored and shown: an HTTP status, or an error that says why there is none. */
export const attempt = z.object({
  attempted_at: timestamp,
  duration_ms: z.int(),
  status_code: z.nullable(z.int()),
  error: z.nullable(z.string()),
});
export type Attempt = z.infer<typeof attempt>;

export const deliveryResponse = z.object({
  delivery_id: z.string(),
  type: z.string(),
  url: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.array(attempt),
  next_attempt_at: z.nullable(timestamp),
  created_at: timestamp,
  links: z.object({ redeliver: z.string() }),
});
export type DeliveryResponse = z.infer<typeof deliveryResponse>;

/** GET /v1/jobs/{job_id}/deliveries, the newest last. */
export const deliveryList = z.object({ deliveries: z.array(deliveryResponse) });

export const deliveryPath = z.object({ job_id: uuid, delivery_id: z.string().check(z.minLength(1), z.maxLength(100)) });

/** POST …/redeliver. */
export const redelivery = z.object({ delivery_id: z.string(), state: z.literal('pending') });

/** GET /v1/webhook-secret and POST /v1/webhook-secret/rotate. */
export const webhookSecretResponse = z.object({
  secret: z.string(),
  created_at: timestamp,
  previous_secret_signs_until: z.nullable(timestamp),
});
