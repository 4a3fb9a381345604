import * as z from 'zod/mini';
import type { ReadyDocument } from '../../store/documents';
import type { JobRow } from '../../store/jobs';
import { ascending } from '../lists';
import { endDate, startDate } from './dates';
import { DOCUMENT_STATUSES, type DocumentSummary, documentSummary, presentDocument } from './document';
import { successOf } from './envelope';
import { pageQuery, pagination } from './pages';

/** Query parameters of GET /docurift/v1/documents. To sort by confidence, each result would have to be read. */
export const documentsQuery = z.object({
  ...pageQuery,
  status: z.optional(z.enum(DOCUMENT_STATUSES)),
  documentType: z.optional(z.string()),
  search: z.optional(z.string().check(z.maxLength(255))),
  startDate: z.optional(startDate),
  endDate: z.optional(endDate),
  sortBy: z._default(z.enum(['createdAt', 'processedAt', 'fileName', 'fileSize']), 'createdAt'),
});
export type DocumentsQuery = z.infer<typeof documentsQuery>;

/** The answer; how documents and pagination lie in `data` is ours. */
export const documentListAnswer = successOf(z.strictObject({ documents: z.array(documentSummary), pagination }));

/** The documents that a job of `jobs` (newest first) has read, each as the newest of them tells. */
export const processedDocuments = (documents: readonly ReadyDocument[], jobs: readonly JobRow[]): DocumentSummary[] => {
  const newest = new Map(jobs.toReversed().map((job) => [job.document_id, job]));
  return documents.flatMap((document) => {
    const job = newest.get(document.document_id);
    return job === undefined ? [] : [presentDocument(document, job)];
  });
};

/** Whether a document came within the times asked for, both included. */
export const isOfTime =
  ({ startDate: from = 0, endDate: to = Number.POSITIVE_INFINITY }: DocumentsQuery) =>
  ({ uploaded_at }: ReadyDocument): boolean =>
    from <= Date.parse(uploaded_at) && Date.parse(uploaded_at) <= to;

export const isWanted =
  ({ status, documentType, search = '' }: DocumentsQuery) =>
  (document: DocumentSummary): boolean =>
    (status === undefined || document.status === status) &&
    (documentType === undefined || document.documentType === documentType) &&
    document.fileName.toLowerCase().includes(search.toLowerCase());

/** Orders documents by what was asked for, those not processed yet before the others; of the same, by their ids, which are in order of time. */
export const inOrderOf =
  ({ sortBy }: DocumentsQuery) =>
  (a: DocumentSummary, b: DocumentSummary): number =>
    (sortBy === 'fileSize' ? a.fileSize - b.fileSize : ascending(a[sortBy] ?? '', b[sortBy] ?? '')) ||
    ascending(a.id, b.id);
