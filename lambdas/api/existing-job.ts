import { Problem } from '../../shared/domain/problems';
import { getJob, type JobIdentity, type JobRow } from '../../shared/store/jobs';

export const jobNotFound = () => new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');

/** The account's job; JOB_NOT_FOUND when it is unknown, another account's or expired, in the same words for each. */
export const existingJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await getJob(identity);
  if (!job) throw jobNotFound();
  return job;
};
