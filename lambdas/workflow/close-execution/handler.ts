import { executionEnded } from '../../../shared/contract/execution-event';
import { executionInput } from '../../../shared/contract/workflow';
import { log } from '../../../shared/log';
import { failAbandonedJob } from '../../../shared/store/jobs';

/** Ends the job of an execution that died without ending it (aborted by hand, timed out, or its own Fail write failed). */
export const handler = async (event: unknown): Promise<void> => {
  const { executionArn, status, input } = executionEnded.parse(event).detail;
  const job = executionInput.parse(JSON.parse(input));
  const failed = await failAbandonedJob(job, executionArn, status === 'TIMED_OUT' ? 'TIMEOUT' : 'INTERNAL_ERROR');
  log('info', 'execution closed', { job_id: job.job_id, status, failed });
};
