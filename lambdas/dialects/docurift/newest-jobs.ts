import { WINDOW } from '../../../shared/dialects/lists';
import { idsOfMillisecond } from '../../../shared/domain/ids';
import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import type { Page } from '../../../shared/store/fill-page';
import { listJobs } from '../../../shared/store/job-list';
import type { JobRow } from '../../../shared/store/jobs';

type Asked = { startDate?: number | undefined; endDate?: number | undefined; documentId?: string };

/** The newest of an account's DocuRift jobs that were made between two times (epoch ms, both included), of one document or all. */
export const newestJobs = (
  accountId: string,
  { startDate = 0, endDate = Number.POSITIVE_INFINITY, documentId }: Asked,
  limit = WINDOW,
): Promise<Page<JobRow>> =>
  listJobs(
    accountId,
    {
      ids: { smallest: idsOfMillisecond(startDate).smallest, largest: idsOfMillisecond(endDate).largest },
      fields: { model: INVOICE_EXTRACTOR.model, document_id: documentId },
    },
    limit,
    undefined,
  );
