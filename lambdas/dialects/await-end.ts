import { now } from '../../shared/domain/clock';
import { isTerminal } from '../../shared/domain/job';
import type { JobRow } from '../../shared/store/jobs';
import { awaitNews } from '../api/await-news';
import { existingJob } from '../api/existing-job';

/** How long a client waits until it is answered without its job's result, in milliseconds: the API Gateway gives up at 29 s. */
const PATIENCE_MS = 25_000;

/** The job as it is at its end, or as it is when a submit that the gateway took at `receivedAt` (epoch milliseconds) must be answered. */
export const awaitEnd = (placed: JobRow, receivedAt: number): Promise<JobRow> => {
  const { account_id, job_id } = placed;
  return awaitNews(
    placed,
    ({ status }) => isTerminal(status),
    () => existingJob({ account_id, job_id }),
    PATIENCE_MS - (now() - receivedAt),
  );
};
