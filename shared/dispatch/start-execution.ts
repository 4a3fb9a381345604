import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { ExecutionInput } from '../contract/workflow';
import { executionName } from '../domain/job';
import { env } from '../env';
import { PATIENCE } from '../patience';

const sfn = new SFNClient({ requestHandler: PATIENCE });

/** Starts the job's one execution of this run, named by its id. Doing it again is harmless: Step Functions knows the name. */
export const startExecution = async ({ account_id, job_id, run }: ExecutionInput): Promise<void> => {
  try {
    await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: env('STATE_MACHINE_ARN'),
        name: executionName(job_id, run),
        input: JSON.stringify({ account_id, job_id, run }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};
