import { isRemembered } from '../../../shared/dialects/docurift/times';
import { now } from '../../../shared/domain/clock';
import type { JobIdentity, JobRow } from '../../../shared/store/jobs';
import { existingJob, jobNotFound } from '../../api/existing-job';
import { MODEL } from './model';

/** A job that DocuRift may show: one of its own model, at most 30 days after its end. Throws JOB_NOT_FOUND. */
export const docuriftJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await existingJob(identity);
  if (job.model !== MODEL || !isRemembered(job, now())) throw jobNotFound();
  return job;
};
