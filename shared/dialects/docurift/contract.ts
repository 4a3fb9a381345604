import * as z from 'zod/mini';
import { successOf } from './envelope';

/** Seconds, no milliseconds, as every time in the vendor's examples. */
const time = z.iso.datetime({ precision: 0 });

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

/** A job, with the fields that each status has and no others. */
export const job = z.discriminatedUnion('status', [
  z.strictObject({ ...base, status: z.enum(['pending', 'processing']) }),
  z.strictObject({
    ...base,
    status: z.literal('completed'),
    documentId: z.string().check(z.regex(/^doc_[0-9a-f]{32}$/)),
    /** Missing in lists, as a result is a read of its own. */
    result: z.optional(z.unknown()),
    completedAt: time,
  }),
  z.strictObject({ ...base, status: z.literal('failed'), error: jobError, failedAt: time }),
]);
export type DocuriftJob = z.infer<typeof job>;

/** GET /docurift/v1/jobs/{id}. */
export const jobAnswer = successOf(job);
