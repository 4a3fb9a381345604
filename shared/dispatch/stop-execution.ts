import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { executionName } from '../domain/job';
import { env } from '../env';
import { PATIENCE } from '../patience';
import type { JobRow } from '../store/jobs';

const sfn = new SFNClient({ requestHandler: PATIENCE });

/**
 * Stops the execution of a job that was cancelled, so that nothing more of it is begun; what a model is at it goes on
 * with to its next page. Throws when there is none.
 */
export const stopExecution = async ({ job_id, run }: Pick<JobRow, 'job_id' | 'run'>): Promise<void> => {
  const machine = env('STATE_MACHINE_ARN').replace(':stateMachine:', ':execution:');
  await sfn.send(
    new StopExecutionCommand({ executionArn: `${machine}:${executionName(job_id, run)}`, error: 'CANCELLED' }),
  );
};
