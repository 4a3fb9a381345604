import { randomUUID } from 'node:crypto';
import type { AwsEvent } from '../services';
import type { Execution } from './execution-log';

/** The event AWS puts on the default bus when an execution starts or ends; its dates are epoch milliseconds. */
export function statusChangeEvent(execution: Execution): AwsEvent {
  const { arn, machine, name, status, input, output, error, cause, started, stopped } = execution;
  const [, , , region = '', account = ''] = arn.split(':');
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    account,
    time: new Date(stopped ?? started).toISOString(),
    region,
    resources: [arn],
    detail: {
      executionArn: arn,
      stateMachineArn: machine,
      name,
      status,
      startDate: started,
      stopDate: stopped,
      input,
      output,
      error,
      cause,
    },
  };
}
