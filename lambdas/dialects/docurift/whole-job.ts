import type { DocuriftJob } from '../../../shared/dialects/docurift/contract';
import { presentJob } from '../../../shared/dialects/docurift/job';
import type { JobRow } from '../../../shared/store/jobs';
import { readView } from './read-view';

/** The job, with its result if it is completed. */
export const wholeJob = async (row: JobRow): Promise<DocuriftJob> => {
  const job = presentJob(row);
  if (job.status !== 'completed') return job;
  const { extractedFields, tables, confidence } = await readView(row);
  return { ...job, result: { extractedFields, ...(tables && { tables }), confidence } };
};
