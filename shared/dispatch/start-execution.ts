import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { ExecutionInput } from '../contract/workflow';
import { env } from '../env';
import { PATIENCE } from '../patience';

const sfn = new SFNClient({ requestHandler: PATIENCE });

/** Starts the job's one execution, named by its id. Doing it again is harmless: Step Functions knows the name. */
export const startExecution = async ({ account_id, job_id }: ExecutionInput): Promise<void> => {
  try {
    await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: env('STATE_MACHINE_ARN'),
        name: job_id,
        input: JSON.stringify({ account_id, job_id }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};
