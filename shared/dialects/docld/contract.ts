import * as z from 'zod/mini';
import { DOCLD_TYPES } from './job-types';

/** Seconds, no milliseconds, as every time in the vendor's examples. */
export const time = z.iso.datetime({ precision: 0 });
const uuid = z.uuid();

export const DOCLD_STATUSES = ['queued', 'processing', 'completed', 'failed', 'cancelled', 'retrying'] as const;
export type DocldStatus = (typeof DOCLD_STATUSES)[number];

/** The vendor's list; `vectorizing` is never ours, as nothing is put into a vector store. */
export const STAGES = ['uploading', 'parsing', 'ocr', 'chunking', 'vectorizing', 'extracting', 'generating'] as const;
export type Stage = (typeof STAGES)[number];

export const JOB_ERROR_CODES = [
  'TIMEOUT',
  'OCR_ERROR',
  'PARSE_ERROR',
  'VALIDATION_ERROR',
  'QUOTA_EXCEEDED',
  'INTERNAL_ERROR',
] as const;
export type JobErrorCode = (typeof JOB_ERROR_CODES)[number];

/** The path of a job, or of a document. */
export const idPath = z.object({ id: uuid });

/** GET /api/health. */
export const healthAnswer = z.strictObject({ status: z.literal('ok') });

/** A job as a list has it. */
export const listedJob = z.strictObject({
  id: uuid,
  type: z.enum(DOCLD_TYPES),
  status: z.enum(DOCLD_STATUSES),
  progress: z.int().check(z.minimum(0), z.maximum(100)),
  /** While it runs. */
  stage: z.optional(z.enum(STAGES)),
  document_id: uuid,
  /** Of a job whose document was fetched from a url for it. */
  input_url: z.optional(z.url()),
  /** Both only of a failed job; `retry_count` also of one that is being retried. */
  error: z.optional(z.string()),
  error_code: z.optional(z.enum(JOB_ERROR_CODES)),
  retry_count: z.optional(z.int()),
  created_at: time,
  updated_at: time,
  completed_at: z.optional(time),
});
export type ListedJob = z.infer<typeof listedJob>;

/** GET /api/jobs/{id}. */
export const job = z.extend(listedJob, {
  metadata: z.strictObject({ filename: z.string(), file_type: z.literal('pdf'), pages: z.int() }),
  /** Of a completed job; null when it is too large for an answer and lies at `result_url` (ours) for an hour. */
  result: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  result_url: z.optional(z.url()),
});
export type DocldJob = z.infer<typeof job>;

/** GET /api/jobs. */
export const jobList = z.strictObject({ jobs: z.array(listedJob), total: z.int(), has_more: z.boolean() });

/** DELETE /api/jobs/{id}. */
export const cancelled = z.strictObject({ success: z.literal(true), job_id: uuid, status: z.literal('cancelled') });

/** Every error. What `details` has is ours: `fields` where the request did not fit. */
export const failure = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    details: z.strictObject({
      next_step: z.string(),
      /** The job that failed while its submit waited for it. */
      job_id: z.optional(uuid),
      fields: z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
    }),
  }),
});
export type Failure = z.infer<typeof failure>;

/** The body of a webhook; DocLD's pages show the first event only, and what `data` has is in part ours. */
export const webhookEvent = z.strictObject({
  event: z.string(),
  timestamp: z.iso.datetime(),
  webhook_id: z.string().check(z.regex(/^evt_[0-9a-f]+$/)),
  data: z.strictObject({
    /** Of a parse: its document's id once more, as DocLD's events of documents have it. */
    id: z.optional(uuid),
    name: z.optional(z.string()),
    file_type: z.optional(z.literal('pdf')),
    job_id: uuid,
    type: z.enum(DOCLD_TYPES),
    document_id: uuid,
    status: z.enum(['processing', 'completed', 'failed', 'cancelled']),
    pages: z.int(),
    results_url: z.optional(z.string()),
    processing_time_ms: z.optional(z.nullable(z.int())),
    error: z.optional(z.string()),
    error_code: z.optional(z.enum(JOB_ERROR_CODES)),
  }),
});
