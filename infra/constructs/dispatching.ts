import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { QUEUED_JOBS_INDEX } from './jobs-table';
import { allow, updateOnly } from './permissions';
import type { ApiData } from './route-handlers';

type Tables = Pick<ApiData, 'jobs' | 'accounts'>;

/** What a function needs to give an account's free slots to its queued jobs and to start them. */
export const dispatching = ({ jobs, accounts }: Tables, machine: StateMachine) => ({
  environment: {
    JOBS_TABLE: jobs.tableName,
    ACCOUNTS_TABLE: accounts.tableName,
    STATE_MACHINE_ARN: machine.stateMachineArn,
  },
  permissions: [
    allow(['dynamodb:Query', 'dynamodb:PutItem'], accounts.tableArn),
    updateOnly(jobs, ['account_id', 'job_id', 'status', 'slot']),
    allow(['dynamodb:Query'], `${jobs.tableArn}/index/${QUEUED_JOBS_INDEX}`),
    allow(['states:StartExecution'], machine.stateMachineArn),
  ],
});
