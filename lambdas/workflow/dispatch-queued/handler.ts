import { causeOf, log } from '../../../shared/log';
import { dispatch } from '../../../shared/store/dispatch';
import { queuedJobs } from '../../../shared/store/queue';

/** Starts every queued job; one already started is left alone by its name. A failure is left to the next minute. */
export const handler = async (): Promise<void> => {
  for await (const job of queuedJobs()) {
    await dispatch(job).catch((error) => log('warn', 'dispatch failed', { job_id: job.job_id, cause: causeOf(error) }));
  }
};
