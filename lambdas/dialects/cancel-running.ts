import { stopExecution } from '../../shared/dispatch/stop-execution';
import type { JobStatus } from '../../shared/domain/job';
import { warned } from '../../shared/log';
import type { JobIdentity, JobRow } from '../../shared/store/jobs';
import { cancel } from '../api/cancel';

/** Cancels a job that may run already, and stops what runs of it. Throws as `cancel` does. */
export const cancelRunning = async (identity: JobIdentity, from: readonly JobStatus[]): Promise<JobRow> => {
  const cancelled = await cancel(identity, from, 'The job has ended already.');
  const { job_id, processing_started_at } = cancelled;
  // the row decides: an execution that is not stopped comes to nothing, as every write of it is lost
  if (processing_started_at) await stopExecution(cancelled).catch(warned('execution not stopped', { job_id }));
  return cancelled;
};
