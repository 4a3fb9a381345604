import { typeOf } from '../../../shared/dialects/docld/job-types';
import type { JobIdentity, JobRow } from '../../../shared/store/jobs';
import { existingJob, jobNotFound } from '../../api/existing-job';

/** A job that DocLD may show: one of a model that it has a type for. Throws JOB_NOT_FOUND. */
export const docldJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await existingJob(identity);
  if (!typeOf(job.model)) throw jobNotFound();
  return job;
};
