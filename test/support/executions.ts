import { setTimeout as sleep } from 'node:timers/promises';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { Tier } from '../../shared/domain/tiers';
import { lambda, type servicesOf, sfn } from './aws';
import { accountOf } from './storage';

const STATE_MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:planwright-dev-jobs';

/** Starts a job's execution as a dispatch does; returns its ARN. */
export const startExecution = async (tier: Tier, job_id: string): Promise<string> => {
  const input = JSON.stringify({ account_id: accountOf(tier), job_id });
  const command = new StartExecutionCommand({ stateMachineArn: STATE_MACHINE, name: job_id, input });
  const { executionArn = '' } = await sfn.send(command);
  return executionArn;
};

/** How an execution ended, once it has. */
export const executionStatus = async (executionArn: string): Promise<string> => {
  for (;;) {
    const { status = '' } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status !== 'RUNNING') return status;
    await sleep(50);
  }
};

export const stopExecution = (executionArn: string) => sfn.send(new StopExecutionCommand({ executionArn }));

/** Runs the minute's sweep now; of the runtime that jest starts, or of another's services. */
export const sweep = (services: Pick<ReturnType<typeof servicesOf>, 'lambda'> = { lambda }) =>
  services.lambda.send(new InvokeCommand({ FunctionName: 'planwright-dev-dispatch-queued' }));

/** Attempts the webhooks that are due, as each minute. */
export const sweepWebhooks = () => lambda.send(new InvokeCommand({ FunctionName: 'planwright-dev-retry-webhooks' }));

/** The execution that a dispatch has started for a job. */
export const executionOf = (job_id: string): string =>
  `${STATE_MACHINE.replace(':stateMachine:', ':execution:')}:${job_id}`;
