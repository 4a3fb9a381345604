import { JOB_FAULT_CODES } from '../../../shared/domain/job-fault';
import { RUN_RETRIES, TIMEOUTS } from './retries';

/** Seconds for Run; a little over the longest model Lambda's own timeout, so that Lambda's, which names the cause, comes first. */
const RUN_TIMEOUT_SECONDS = 310;

const FAILURES = [
  { ErrorEquals: [...JOB_FAULT_CODES], ResultPath: '$.error', Next: 'FailWithCode' },
  { ErrorEquals: TIMEOUTS, ResultPath: '$.error', Next: 'FailTimeout' },
  { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'FailInternal' },
];

/** Whose writes they are: what a function is told that only looks at a job's row. */
const IDENTITY = {
  'account_id.$': '$.account_id',
  'job_id.$': '$.job_id',
  'attempt_token.$': '$$.Execution.Id',
};

/** What every function of a model is told: whose job, where its input lies, and the token that fences its writes. */
const TASK = {
  ...IDENTITY,
  'document_id.$': '$.claimed.document_id',
  'input_key.$': '$.claimed.input_key',
  'result_prefix.$': '$.claimed.result_prefix',
  'params.$': '$.claimed.params',
};

const invoke = (functionName: string, payload: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { 'FunctionName.$': functionName, ...payload },
  TimeoutSeconds: RUN_TIMEOUT_SECONDS,
  Retry: RUN_RETRIES,
});

const outcome = {
  ResultSelector: { 'result_key.$': '$.Payload.result_key', 'pages_uncharged.$': '$.Payload.pages_uncharged' },
  ResultPath: '$.outcome',
  Catch: FAILURES,
  Next: 'Finish',
};

export const run = (prefix: string) => ({
  ...invoke(`States.Format('${prefix}{}', $.claimed.model)`, {
    Payload: { ...TASK, 'retry_count.$': '$$.State.RetryCount' },
  }),
  Comment: 'The model. Its input lies in S3; it answers with the key of its result.',
  ...outcome,
});

/** Ranges of one job that run at the same time: a function each, of the thousand an account may have. */
const RANGES_AT_ONCE = 20;

/** A part that cannot be run leaves its pages unread; the others go on. Names of states are unique within a machine. */
const partStates = (prefix: string, { run, failed }: { run: string; failed: string }) => ({
  StartAt: run,
  States: {
    [run]: {
      ...invoke(`States.Format('${prefix}{}', $.model)`, { 'Payload.$': '$' }),
      Comment: 'The model, on some of the pages.',
      ResultSelector: { 'result_key.$': '$.Payload.result_key' },
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: failed }],
      End: true,
    },
    [failed]: {
      Type: 'Pass',
      Parameters: { 'code.$': '$.error.Error', 'document_id.$': '$.document_id', 'pages.$': '$.range.pages' },
      End: true,
    },
  },
});

export const runRanges = (prefix: string) => ({
  Type: 'Map',
  Comment: 'The model on each range of pages, side by side; each answers with the key of its part of the result.',
  Label: 'Ranges',
  ItemsPath: '$.claimed.page_ranges',
  MaxConcurrency: RANGES_AT_ONCE,
  ItemSelector: {
    ...TASK,
    'model.$': '$.claimed.model',
    retry_count: 0,
    range: { 'index.$': '$$.Map.Item.Index', 'pages.$': '$$.Map.Item.Value' },
  },
  // Standard children: an Express one may last five minutes, and a range may wait longer for a function
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    ...partStates(prefix, { run: 'RunRange', failed: 'RangeFailed' }),
  },
  ResultPath: '$.parts',
  Catch: FAILURES,
  Next: 'Merge',
});

/** Looks at the files of a set and has its pages paid for. */
export const preflight = (prefix: string) => ({
  ...invoke(`States.Format('${prefix}{}-preflight', $.claimed.model)`, { Payload: IDENTITY }),
  Comment: 'Looks at the files of a set, sets aside the credits of their pages and cuts these into parts.',
  ResultSelector: { 'outcome.$': '$.Payload.outcome', 'parts.$': '$.Payload.parts' },
  ResultPath: '$.plan',
  Catch: FAILURES,
  Next: 'PaidFor',
});

export const paidFor = () => ({
  Type: 'Choice',
  Choices: [{ Variable: '$.plan.outcome', StringEquals: 'reserved', Next: 'RunSet' }],
  Default: 'Blocked',
});

export const runSet = (prefix: string) => ({
  Type: 'Map',
  Comment: 'The model on each part of a set, over the pages of all its files side by side.',
  Label: 'Parts',
  ItemsPath: '$.plan.parts',
  MaxConcurrency: RANGES_AT_ONCE,
  ItemSelector: {
    ...TASK,
    'model.$': '$.claimed.model',
    retry_count: 0,
    'document_id.$': '$$.Map.Item.Value.document_id',
    'input_key.$': '$$.Map.Item.Value.input_key',
    params: { 'kind.$': '$$.Map.Item.Value.kind' },
    range: { 'index.$': '$$.Map.Item.Index', 'pages.$': '$$.Map.Item.Value.pages' },
  },
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    ...partStates(prefix, { run: 'RunPart', failed: 'PartFailed' }),
  },
  ResultPath: '$.parts',
  Catch: FAILURES,
  Next: 'Merge',
});

export const merge = (prefix: string) => ({
  ...invoke(`States.Format('${prefix}{}-merge', $.claimed.model)`, {
    Payload: { ...TASK, 'parts.$': '$.parts', 'started_at.$': '$$.Execution.StartTime' },
  }),
  Comment: 'Makes one result of the parts.',
  ...outcome,
});
