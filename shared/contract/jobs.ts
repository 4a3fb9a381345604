import * as z from 'zod/mini';
import { JOB_STATUSES, PRIORITIES } from '../domain/job';
import { TIERS } from '../domain/tiers';
import { moment, timestamp, uuid } from './common';
import { webhookFields } from './webhooks';

/** What every submit may say beside what the model needs. */
export const submitFields = {
  priority: z.optional(z.enum(PRIORITIES)),
  /** The job ends as expired unless it has been started by then. */
  start_by: z.optional(moment),
  /** `bypass` has the work done anew although the result is there already. */
  cache: z._default(z.enum(['use', 'bypass']), 'use'),
  ...webhookFields,
};

/** POST /v1/specs/parse/document. */
export const parseSpec = z.strictObject({ document_id: uuid, ...submitFields });

export const jobPath = z.object({ job_id: uuid });

/** The 202 answer of every submit. */
export const submittedJob = z.object({
  job_id: uuid,
  /** A job answered from the cache is complete at once. */
  status: z.enum(['queued', 'complete']),
  poll_url: z.string(),
  estimated_processing_seconds: z.int(),
  cached: z.boolean(),
  cached_from_job_id: z.nullable(uuid),
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
  cached_from_job_id: z.nullable(uuid),
  queued_at: timestamp,
  processing_started_at: z.nullable(timestamp),
  completed_at: z.nullable(timestamp),
  processing_time_ms: z.nullable(z.int()),
  input_page_count: z.int(),
  input_file_size_bytes: z.int(),
  input_source: z.string(),
  progress: z.string(),
  result: z.unknown(),
  error_code: z.nullable(z.string()),
  webhook_url: z.nullable(z.string()),
  webhook_events: z.nullable(z.array(z.enum(JOB_STATUSES))),
  webhook_delivered_at: z.nullable(timestamp),
  expires_at: timestamp,
  /** Null for a job of a set of files, which has no document. */
  pdf_url: z.nullable(z.url()),
  document_id: uuid,
  progress_percent: z.int().check(z.minimum(0), z.maximum(100)),
  stage: z.nullable(z.string()),
  retry_count: z.int(),
  start_by: z.nullable(timestamp),
  error: z.nullable(z.object({ code: z.string(), message: z.string(), next_step: z.string(), retryable: z.boolean() })),
  credits_charged: z.int(),
  retry_of_job_id: z.nullable(uuid),
  retried_as_job_id: z.nullable(uuid),
  result_url: z.nullable(z.url()),
  queue_position: z.nullable(z.int()),
  estimated_wait_seconds: z.nullable(z.int()),
  links: z.object({
    self: z.string(),
    cancel: z.optional(z.string()),
    retry: z.optional(z.string()),
    document: z.optional(z.string()),
  }),
});
export type JobResponse = z.infer<typeof jobResponse>;

/** A job without what costs a read or a signature each: the result, and the links to it and to the PDF. */
export const jobSummary = z.omit(jobResponse, {
  result: true,
  result_url: true,
  pdf_url: true,
  queue_position: true,
  estimated_wait_seconds: true,
});
export type JobSummary = z.infer<typeof jobSummary>;

/** The 202 answer of POST /v1/jobs/{job_id}/retry. A repeated retry finds the same new job, which may have moved on. */
export const retriedJob = z.extend(submittedJob, { status: z.enum(JOB_STATUSES) });

/** DELETE /v1/jobs/{job_id}. */
export const cancelledJob = z.object({ job_id: uuid, status: z.literal('cancelled') });
