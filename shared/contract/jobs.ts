import * as z from 'zod';
import { JOB_STATUSES } from '../domain/job';
import { TIERS } from '../domain/tiers';
import { timestamp, uuid } from './common';

/** POST /v1/specs/parse/document. */
export const parseSpec = z.strictObject({
  document_id: uuid,
  webhook_url: z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .max(2048)
    .optional(),
});

export const jobPath = z.object({ job_id: uuid });

/** The 202 answer of every submit. */
export const submittedJob = z.object({
  job_id: uuid,
  status: z.literal('queued'),
  poll_url: z.string(),
  estimated_processing_seconds: z.int(),
  links: z.object({ self: z.string(), cancel: z.string(), document: z.string() }),
});

/** GET /v1/jobs/{job_id}: the seed's fields first, ours after. */
export const jobResponse = z.object({
  id: uuid,
  status: z.enum(JOB_STATUSES),
  model: z.string(),
  model_version: z.string(),
  tier: z.enum(TIERS),
  cached: z.boolean(),
  cached_from_job_id: uuid.nullable(),
  queued_at: timestamp,
  processing_started_at: timestamp.nullable(),
  completed_at: timestamp.nullable(),
  processing_time_ms: z.int().nullable(),
  input_page_count: z.int(),
  input_file_size_bytes: z.int(),
  input_source: z.string(),
  progress: z.string(),
  result: z.unknown(),
  error_code: z.string().nullable(),
  webhook_url: z.string().nullable(),
  webhook_delivered_at: timestamp.nullable(),
  expires_at: timestamp,
  pdf_url: z.url(),
  document_id: uuid,
  progress_percent: z.int().min(0).max(100),
  stage: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string(), next_step: z.string(), retryable: z.boolean() }).nullable(),
  result_url: z.url().nullable(),
  links: z.object({ self: z.string(), cancel: z.string().optional(), document: z.string() }),
});
export type JobResponse = z.infer<typeof jobResponse>;

/** DELETE /v1/jobs/{job_id}. */
export const cancelledJob = z.object({ job_id: uuid, status: z.literal('cancelled') });
