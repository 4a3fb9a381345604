import { Problem, type ProblemCode } from '../../shared/domain/problems';
import { getJob, type JobIdentity, type JobRow } from '../../shared/store/jobs';

export const jobNotFound = () => new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');

/** The account's job; JOB_NOT_FOUND when it is unknown, another account's or expired, in the same words for each. */
export const existingJob = async (identity: JobIdentity): Promise<JobRow> => {
  const job = await getJob(identity);
  if (!job) throw jobNotFound();
  return job;
};

/** The key of a complete job's result; a problem of this code when the job is not complete. */
export const completedKey = ({ status, result_key }: JobRow, code: ProblemCode): string => {
  if (status !== 'complete' || result_key === undefined) throw new Problem(code, `The job is ${status}.`);
  return result_key;
};

/**
 * What is stored of a complete job. Where a deployment keeps less than it did, S3 deletes a result before its row
 * expires: the job then reads as one that has expired.
 */
export const stillStored = <T>(stored: T | undefined): T => {
  if (stored === undefined) throw jobNotFound();
  return stored;
};
