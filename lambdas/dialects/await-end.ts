import { isTerminal } from '../../shared/domain/job';
import type { JobRow } from '../../shared/store/jobs';
import { awaitNews } from '../api/await-news';
import { existingJob } from '../api/existing-job';
import { PATIENCE_MS, timeLeft } from '../api/time-left';

/** The job as it is at its end, or as it is when a submit that the gateway took at `receivedAt` (epoch milliseconds) must be answered. */
export const awaitEnd = (placed: JobRow, receivedAt: number): Promise<JobRow> => {
  const { account_id, job_id } = placed;
  return awaitNews(
    placed,
    ({ status }) => isTerminal(status),
    () => existingJob({ account_id, job_id }),
    timeLeft(receivedAt, PATIENCE_MS),
  );
};
