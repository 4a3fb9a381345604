import { env } from '../env';
import type { JobRow } from './jobs';
import { type TransactItem, transact } from './transact';

export type RetryRow = JobRow & { retry_of_job_id: string };

/** Names `row` on the failed job that it does again, if no other job does so already. */
export const markRetried = ({ account_id, job_id, retry_of_job_id }: RetryRow): TransactItem => ({
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

/**
 * Writes the new job and its name on the failed one, both or neither. Returns the id of the job that does the failed
 * one again: this one, or that of whoever came first; undefined when the failed job is there no more.
 */
export const putRetry = async (row: RetryRow): Promise<string | undefined> => {
  const put = { TableName: env('JOBS_TABLE'), Item: row, ConditionExpression: 'attribute_not_exists(job_id)' };
  const reasons = await transact([markRetried(row), { Put: put }]);
  if (!reasons) return row.job_id;
  return reasons[0]?.Item?.retried_as_job_id?.S;
};
