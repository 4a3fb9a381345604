import type { JobStatus } from '../../shared/domain/job';
import { Problem } from '../../shared/domain/problems';
import { cancelJob, type JobIdentity, type JobRow } from '../../shared/store/jobs';
import { jobNotFound } from './existing-job';
import { refundNow } from './refund-now';

/**
 * Cancels a job that is in one of the states `from` and gives its credits back. Throws JOB_NOT_FOUND, and
 * JOB_NOT_CANCELLABLE with `movedOn` of one that is in another.
 */
export const cancel = async (identity: JobIdentity, from: readonly JobStatus[], movedOn: string): Promise<JobRow> => {
  const cancelled = await cancelJob(identity, from);
  if (cancelled === 'not_found') throw jobNotFound();
  if (cancelled === 'moved_on') throw new Problem('JOB_NOT_CANCELLABLE', movedOn);
  await refundNow(cancelled);
  return cancelled;
};
