import { env } from '../env';
import type { TransactItem } from './transact';

/** Names a new job on the failed one that it does again, if no other job does so already. Goes into the new job's transaction. */
export const markRetried = (account_id: string, job_id: string, retry_of_job_id: string): TransactItem => ({
  Update: {
    TableName: env('JOBS_TABLE'),
    Key: { account_id, job_id: retry_of_job_id },
    UpdateExpression: 'SET retried_as_job_id = :job',
    ConditionExpression: '#status = :failed AND attribute_not_exists(retried_as_job_id)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':job': job_id, ':failed': 'failed' },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});
