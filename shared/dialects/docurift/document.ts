import * as z from 'zod/mini';
import { toSeconds } from '../../domain/clock';
import type { ReadyDocument } from '../../store/documents';
import type { JobRow } from '../../store/jobs';
import { documentId, fields, jobError, jobId, type job as jobOf, tables, time } from './contract';
import { successOf } from './envelope';
import { documentIdOf, jobIdOf } from './ids';
import { presentJob } from './job';
import { warning } from './warning';

export const DOCUMENT_STATUSES = ['queued', 'processing', 'completed', 'failed'] as const;
type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

const shown = {
  id: documentId,
  fileName: z.string(),
  fileSize: z.int(),
  mimeType: z.literal('application/pdf'),
  documentType: z.string(),
  status: z.enum(DOCUMENT_STATUSES),
  pageCount: z.int(),
  createdAt: time,
  processedAt: z.optional(time),
  error: z.optional(jobError),
  jobId,
};

/** Query parameters of GET /docurift/v1/documents/{id}. */
export const documentQuery = z.object({
  includeRawText: z._default(z.stringbool(), false),
  includePageImages: z._default(z.stringbool(), false),
});

/** A document in a list: without what costs a read of its result. */
export const documentSummary = z.strictObject(shown);
export type DocumentSummary = z.infer<typeof documentSummary>;

/** GET /docurift/v1/documents/{id}. Which fields there are is ours: the vendor's page names what they are about. */
export const documentAnswer = successOf(
  z.strictObject({
    ...shown,
    confidence: z.optional(z.number()),
    result: z.optional(fields),
    tables,
    rawText: z.optional(z.string()),
    warnings: z.array(warning),
  }),
);

/** DELETE /docurift/v1/documents/{id}. */
export const deletedAnswer = successOf(z.strictObject({ id: documentId, deletedAt: time }));

/** What DocuRift's page on documents calls `queued`, the one on jobs calls `pending`. */
const statusOf = ({ status }: z.infer<typeof jobOf>): DocumentStatus => (status === 'pending' ? 'queued' : status);

/** A document with what has become of it, as the newest job that read it tells. */
export const presentDocument = (document: ReadyDocument, row: JobRow): DocumentSummary => {
  const job = presentJob(row);
  return {
    id: documentIdOf(document.document_id),
    fileName: document.original_filename,
    fileSize: document.file_size_bytes,
    mimeType: 'application/pdf',
    documentType: job.documentType,
    status: statusOf(job),
    pageCount: document.page_count,
    createdAt: toSeconds(document.uploaded_at),
    ...(job.status === 'completed' && { processedAt: job.completedAt }),
    ...(job.status === 'failed' && { error: job.error }),
    jobId: jobIdOf(row.job_id),
  };
};
