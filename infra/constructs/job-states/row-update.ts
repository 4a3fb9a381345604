import type { JobStatus } from '../../../shared/domain/job';
import { backoff } from './retries';

/** Seconds for one write; an integration whose answer is lost would otherwise be waited for as long as an execution may last. */
const WRITE_TIMEOUT_SECONDS = 10;

export const CONDITION_FAILED = 'DynamoDB.ConditionalCheckFailedException';

/** The row is ours: claimed by this execution and not ended since. Guards every write after Claim. */
export const OWNED = '#status IN (:preflighting, :processing) AND attempt_token = :token';

/** In time to begin. Both times are UTC with milliseconds, so they compare as text. */
export const WAITING = '#status = :queued AND (attribute_not_exists(start_by) OR start_by > :now)';
export const OVERDUE = '#status = :queued AND start_by <= :now';

export const text = (value: string) => ({ S: value });
export const textAt = (path: string) => ({ 'S.$': path });
export const status = (value: JobStatus) => text(value);

export const owned = {
  ':preflighting': status('preflighting'),
  ':processing': status('processing'),
  ':token': textAt('$$.Execution.Id'),
};

interface RowUpdate {
  readonly comment: string;
  readonly condition: string;
  readonly update: string;
  readonly values: Record<string, object>;
}

/** A Task that updates the job's row; every failure but a failed condition is retried. */
export const updateJob = (
  jobsTable: string,
  { comment, condition, update, values }: RowUpdate,
  returnValues = 'NONE',
) => ({
  Type: 'Task',
  Comment: comment,
  Resource: 'arn:aws:states:::dynamodb:updateItem',
  Parameters: {
    TableName: jobsTable,
    Key: { account_id: textAt('$.account_id'), job_id: textAt('$.job_id') },
    ConditionExpression: condition,
    UpdateExpression: update,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':now': textAt('$$.State.EnteredTime'), ...values },
    ReturnValues: returnValues,
  },
  TimeoutSeconds: WRITE_TIMEOUT_SECONDS,
  Retry: [
    { ErrorEquals: [CONDITION_FAILED], MaxAttempts: 0 },
    { ErrorEquals: ['States.ALL'], ...backoff },
  ],
});

/** Ends the execution; a lost condition is no fault and leads to `lost`. */
export const lastWrite = (lost: 'NotQueued' | 'Superseded') => ({
  ResultPath: null,
  Catch: [{ ErrorEquals: [CONDITION_FAILED], ResultPath: '$.error', Next: lost }],
  End: true,
});
