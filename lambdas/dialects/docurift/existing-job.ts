import { isRemembered } from '../../../shared/dialects/docurift/times';
import { now } from '../../../shared/domain/clock';
import { INVOICE_EXTRACTOR } from '../../../shared/domain/models';
import type { JobIdentity, JobRow } from '../../../shared/store/jobs';
import { existingJob, jobNotFound } from '../../api/existing-job';

/** A job that DocuRift may show: one of its own model, at most 30 days after its end. Throws JOB_NOT_FOUND. */
export const docuriftJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await existingJob(identity);
  if (job.model !== INVOICE_EXTRACTOR.model || !isRemembered(job, now())) throw jobNotFound();
  return job;
};
