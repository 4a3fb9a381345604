import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import { getDocument, type ReadyDocument } from '../../../shared/store/documents';
import { getJob, type JobRow } from '../../../shared/store/jobs';
import { documentNotFound } from '../../api/existing-document';
import { newestJobs } from './newest-jobs';

/** The newest job that read a document: one that named it, or the one that brought it and has its id. */
const jobOf = async (account_id: string, documentId: string, uploadedAt: string): Promise<JobRow | undefined> => {
  const { jobs } = await newestJobs(account_id, { startDate: Date.parse(uploadedAt), documentId }, 1);
  const job = jobs[0] ?? (await getJob({ account_id, job_id: documentId }));
  return job?.model === INVOICE_EXTRACTOR.model ? job : undefined;
};

/** A document that a DocuRift job has read or is to read, with the newest such job. Throws DOCUMENT_NOT_FOUND. */
export const processedDocument = async (
  account_id: string,
  documentId: string,
): Promise<{ document: ReadyDocument; job: JobRow }> => {
  const document = await getDocument(account_id, documentId);
  const job = document?.status === 'ready' ? await jobOf(account_id, documentId, document.uploaded_at) : undefined;
  if (document?.status !== 'ready' || !job) throw documentNotFound();
  return { document, job };
};
