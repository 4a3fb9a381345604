import * as z from 'zod/mini';
import { successOf } from './envelope';

/** Seconds, no milliseconds, as every time in the vendor's examples. */
export const time = z.iso.datetime({ precision: 0 });

export const DOCURIFT_STATUSES = ['pending', 'processing', 'completed', 'failed'] as const;

const base = {
  id: z.string().check(z.regex(/^job_[0-9a-f]{32}$/)),
  progress: z.int().check(z.minimum(0), z.maximum(100)),
  documentType: z.string(),
  createdAt: time,
  updatedAt: time,
};

export const jobError = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.strictObject({ step: z.string(), retryable: z.boolean() }),
});

export type JobError = z.infer<typeof jobError>;

export const documentId = z.string().check(z.regex(/^doc_[0-9a-f]{32}$/));
/** Of a document of no known kind, unless none were wanted; ours. */
export const tables = z.optional(
  z.array(
    z.strictObject({ page: z.int(), headers: z.nullable(z.array(z.string())), rows: z.array(z.array(z.string())) }),
  ),
);
export const fields = z.record(z.string(), z.unknown());
const result = z.strictObject({ extractedFields: fields, tables, confidence: z.number() });

const jobWith = <More extends z.core.$ZodShape>(more: More) =>
  z.discriminatedUnion('status', [
    z.strictObject({ ...base, ...more, status: z.enum(['pending', 'processing']) }),
    z.strictObject({
      ...base,
      ...more,
      status: z.literal('completed'),
      documentId,
      /** Missing in lists, as a result is a read of its own. */
      result: z.optional(result),
      completedAt: time,
    }),
    z.strictObject({ ...base, ...more, status: z.literal('failed'), error: jobError, failedAt: time }),
  ]);

/** A job, with the fields that each status has and no others. */
export const job = jobWith({});
export type DocuriftJob = z.infer<typeof job>;

/** GET /docurift/v1/jobs/{id}. */
export const jobAnswer = successOf(job);

const warnings = z.array(z.strictObject({ code: z.string(), message: z.string() }));
export const jobId = base.id;

/** The 202 of a submit. The vendor's page could not be seen to its end: that it has the job's fields beside `jobId` is ours. */
export const submittedAnswer = successOf(jobWith({ jobId, warnings }));

/** The 200 of a submit that waited for its job. */
export const processedAnswer = successOf(
  z.strictObject({
    documentId,
    status: z.literal('completed'),
    documentType: z.string(),
    confidence: z.number(),
    pagesProcessed: z.int(),
    processedAt: time,
    result: fields,
    tables,
    jobId,
    warnings,
  }),
);

const webhookDocument = {
  documentId,
  organizationId: z.string(),
  fileName: z.string(),
  fileSize: z.int(),
  mimeType: z.string(),
  documentType: z.string(),
  pageCount: z.int(),
  metadata: z.strictObject({ uploadedBy: z.string(), source: z.string() }),
  jobId,
  callbackMetadata: z.optional(fields),
};
const eventWith = <Type extends string, End extends z.core.$ZodShape>(type: Type, end: End) =>
  z.strictObject({
    id: z.string().check(z.regex(/^evt_[0-9a-f]+$/)),
    type: z.literal(type),
    apiVersion: z.literal('2024-01-26'),
    createdAt: time,
    data: z.strictObject({ ...webhookDocument, ...end }),
  });

/** The body of a webhook. `jobId`, `callbackMetadata` and how the job ended are ours: the vendor's page shows the first event only. */
export const webhookEvent = z.discriminatedUnion('type', [
  eventWith('document.processing.started', {}),
  eventWith('document.processing.completed', { processedAt: time }),
  eventWith('document.processing.failed', { error: jobError, failedAt: time }),
]);
