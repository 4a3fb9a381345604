import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { QUEUED_JOBS_INDEX } from './jobs-table';
import { allow, onPartitions, updateOnly } from './permissions';

type Tables = { readonly jobs: Table; readonly accounts: Table };

/** What a function needs to give an account's free slots to its queued jobs and to start them. */
export const dispatching = ({ jobs, accounts }: Tables, machine: StateMachine) => ({
  environment: {
    JOBS_TABLE: jobs.tableName,
    ACCOUNTS_TABLE: accounts.tableName,
    STATE_MACHINE_ARN: machine.stateMachineArn,
  },
  permissions: [
    onPartitions(['dynamodb:Query', 'dynamodb:PutItem'], accounts, 'ACCOUNT#'),
    updateOnly(jobs, ['account_id', 'job_id', 'status', 'slot']),
    allow(['dynamodb:Query'], `${jobs.tableArn}/index/${QUEUED_JOBS_INDEX}`),
    allow(['states:StartExecution'], machine.stateMachineArn),
  ],
});
