import { warned } from '../../shared/log';
import { refundJob } from '../../shared/store/credits';
import type { JobRow } from '../../shared/store/jobs';

/** So that the owner of a cancelled job sees the credits at once; if it fails, the stream's news of the job gives them back. */
export const refundNow = (job: JobRow): Promise<void> =>
  refundJob(job).catch(warned('refund left to the stream', { job_id: job.job_id }));
