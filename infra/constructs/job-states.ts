import type { JobStatus } from '../../shared/domain/job';
import { JOB_FAULT_CODES } from '../../shared/domain/job-fault';

/** Seconds for Run: a little over the longest model Lambda's own timeout, so that Lambda's, which names the cause, comes first. */
export const RUN_TIMEOUT_SECONDS = 310;

/** Seconds for one write; an integration whose answer is lost would otherwise be waited for as long as an execution may last. */
const WRITE_TIMEOUT_SECONDS = 10;

export interface JobStatesProps {
  readonly jobsTable: string;
  /** A job of model `m` is run by the function `<modelFunctionPrefix>m`. */
  readonly modelFunctionPrefix: string;
}

const CONDITION_FAILED = 'DynamoDB.ConditionalCheckFailedException';

/** The row is ours: claimed by this execution and not ended since. Guards every write after Claim. */
const OWNED = '#status = :processing AND attempt_token = :token';

/** In time to begin. Both times are UTC with milliseconds, so they compare as text. */
const WAITING = '#status = :queued AND (attribute_not_exists(start_by) OR start_by > :now)';
const OVERDUE = '#status = :queued AND start_by <= :now';

const backoff = { IntervalSeconds: 1, BackoffRate: 2, MaxAttempts: 6, MaxDelaySeconds: 30, JitterStrategy: 'FULL' };

// A model without a free slot in the account's concurrency is waited for, about a quarter of an hour, instead of failing the job.
const patience = { ...backoff, MaxAttempts: 30, MaxDelaySeconds: 60 };

const LAMBDA_FAULTS = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
];

const TIMEOUTS = ['States.Timeout', 'Sandbox.Timedout'];

/** The first entry that names an error decides. Each has its own count; `$$.State.RetryCount` is their sum. */
const RUN_RETRIES = [
  // the same input would come to the same end
  { ErrorEquals: [...JOB_FAULT_CODES, ...TIMEOUTS], MaxAttempts: 0 },
  { ErrorEquals: ['Lambda.TooManyRequestsException'], ...patience },
  { ErrorEquals: LAMBDA_FAULTS, ...backoff },
  // a worker that died, or a fault inside it: if it happens three times, it is the job
  { ErrorEquals: ['States.ALL'], ...backoff, MaxAttempts: 2 },
];

const text = (value: string) => ({ S: value });
const textAt = (path: string) => ({ 'S.$': path });
const status = (value: JobStatus) => text(value);

const owned = { ':processing': status('processing'), ':token': textAt('$$.Execution.Id') };

interface RowUpdate {
  readonly comment: string;
  readonly condition: string;
  readonly update: string;
  readonly values: Record<string, object>;
}

/** A Task that updates the job's row; every failure but a failed condition is retried. */
const updateJob = (jobsTable: string, { comment, condition, update, values }: RowUpdate, returnValues = 'NONE') => ({
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
const lastWrite = (lost: 'NotQueued' | 'Superseded') => ({
  ResultPath: null,
  Catch: [{ ErrorEquals: [CONDITION_FAILED], ResultPath: '$.error', Next: lost }],
  End: true,
});

const claim = (jobsTable: string) => ({
  ...updateJob(
    jobsTable,
    {
      comment:
        'Takes the job if it still waits in time. Its own earlier claim counts too, so a retried write is no conflict.',
      condition: `(${WAITING}) OR (${OWNED})`,
      update:
        'SET #status = :processing, attempt_token = :token, updated_at = :now, progress = :progress, ' +
        'processing_started_at = if_not_exists(processing_started_at, :now) REMOVE queued_account_id, queue_rank',
      values: { ...owned, ':queued': status('queued'), ':progress': text('Processing') },
    },
    'ALL_NEW',
  ),
  ResultSelector: {
    'model.$': '$.Attributes.model.S',
    'document_id.$': '$.Attributes.document_id.S',
    'input_key.$': '$.Attributes.input_key.S',
    'result_prefix.$': '$.Attributes.result_prefix.S',
    'params.$': 'States.StringToJson($.Attributes.params.S)',
  },
  ResultPath: '$.claimed',
  Catch: [{ ErrorEquals: [CONDITION_FAILED], ResultPath: '$.error', Next: 'Expire' }],
  Next: 'Run',
});

const expire = (jobsTable: string) => ({
  ...updateJob(jobsTable, {
    comment:
      'Ends a job that was not claimed by its start_by. The minute’s sweep does the same (shared/store/expiry.ts).',
    condition: OVERDUE,
    update:
      'SET #status = :expired, completed_at = :now, updated_at = :now, progress = :progress ' +
      'REMOVE queued_account_id, queue_rank',
    values: { ':queued': status('queued'), ':expired': status('expired'), ':progress': text('Expired') },
  }),
  ...lastWrite('NotQueued'),
});

const run = (modelFunctionPrefix: string) => ({
  Type: 'Task',
  Comment: 'The model. Its input lies in S3; it answers with the key of its result.',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: {
    'FunctionName.$': `States.Format('${modelFunctionPrefix}{}', $.claimed.model)`,
    Payload: {
      'account_id.$': '$.account_id',
      'job_id.$': '$.job_id',
      'attempt_token.$': '$$.Execution.Id',
      'retry_count.$': '$$.State.RetryCount',
      'document_id.$': '$.claimed.document_id',
      'input_key.$': '$.claimed.input_key',
      'result_prefix.$': '$.claimed.result_prefix',
      'params.$': '$.claimed.params',
    },
  },
  ResultSelector: { 'result_key.$': '$.Payload.result_key' },
  ResultPath: '$.outcome',
  TimeoutSeconds: RUN_TIMEOUT_SECONDS,
  Retry: RUN_RETRIES,
  Catch: [
    { ErrorEquals: [...JOB_FAULT_CODES], ResultPath: '$.error', Next: 'FailWithCode' },
    { ErrorEquals: TIMEOUTS, ResultPath: '$.error', Next: 'FailTimeout' },
    { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'FailInternal' },
  ],
  Next: 'Finish',
});

const finish = (jobsTable: string) => ({
  ...updateJob(jobsTable, {
    comment: 'Completes the job, unless another attempt has taken it or it has ended already.',
    condition: OWNED,
    update:
      'SET #status = :complete, result_key = :result_key, completed_at = :now, updated_at = :now, ' +
      'progress = :progress, progress_percent = :percent REMOVE stage',
    values: {
      ...owned,
      ':complete': status('complete'),
      ':result_key': textAt('$.outcome.result_key'),
      ':progress': text('Complete'),
      ':percent': { N: '100' },
    },
  }),
  ...lastWrite('Superseded'),
});

const fail = (jobsTable: string, comment: string, errorCode: object) => ({
  ...updateJob(jobsTable, {
    comment,
    condition: OWNED,
    update:
      'SET #status = :failed, error_code = :error_code, completed_at = :now, updated_at = :now, ' +
      'progress = :progress REMOVE stage',
    values: { ...owned, ':failed': status('failed'), ':error_code': errorCode, ':progress': text('Failed') },
  }),
  ...lastWrite('Superseded'),
});

/**
 * The life of one job in Amazon States Language: Claim, Run, Finish; Expire for one that came too late, and a Fail state
 * for each kind of failure.
 * Input `{ account_id, job_id }`; all else is read from the row; the execution's id is the attempt token that fences every later write.
 */
export const jobStates = ({ jobsTable, modelFunctionPrefix }: JobStatesProps) => ({
  Comment: 'One execution for each job, named by the job id.',
  QueryLanguage: 'JSONPath',
  StartAt: 'Claim',
  States: {
    Claim: claim(jobsTable),
    Run: run(modelFunctionPrefix),
    Finish: finish(jobsTable),
    Expire: expire(jobsTable),
    FailWithCode: fail(
      jobsTable,
      'The input is at fault: the error name is the code the job carries.',
      textAt('$.error.Error'),
    ),
    FailTimeout: fail(jobsTable, 'The model ran longer than it may.', text('TIMEOUT')),
    FailInternal: fail(jobsTable, 'Anything else is our fault.', text('INTERNAL_ERROR')),
    NotQueued: { Type: 'Succeed', Comment: 'Cancelled, expired, or taken by another execution: nothing to do.' },
    Superseded: { Type: 'Succeed', Comment: 'The job has ended without us: a terminal state is frozen.' },
  },
});
