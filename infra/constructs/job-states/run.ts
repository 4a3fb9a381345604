import { JOB_FAULT_CODES } from '../../../shared/domain/job-fault';
import { RUN_RETRIES, TIMEOUTS } from './retries';

/** Seconds for Run; a little over the longest model Lambda's own timeout, so that Lambda's, which names the cause, comes first. */
const RUN_TIMEOUT_SECONDS = 310;

const FAILURES = [
  { ErrorEquals: [...JOB_FAULT_CODES], ResultPath: '$.error', Next: 'FailWithCode' },
  { ErrorEquals: TIMEOUTS, ResultPath: '$.error', Next: 'FailTimeout' },
  { ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'FailInternal' },
];

/** What every function of a model is told: whose job, where its input lies, and the token that fences its writes. */
const TASK = {
  'account_id.$': '$.account_id',
  'job_id.$': '$.job_id',
  'attempt_token.$': '$$.Execution.Id',
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

/** A range that cannot be run leaves its pages unread; the others go on. */
const rangeStates = (prefix: string) => ({
  StartAt: 'RunRange',
  States: {
    RunRange: {
      ...invoke(`States.Format('${prefix}{}', $.model)`, { 'Payload.$': '$' }),
      Comment: 'The model, on some of the pages.',
      ResultSelector: { 'result_key.$': '$.Payload.result_key' },
      Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'RangeFailed' }],
      End: true,
    },
    RangeFailed: { Type: 'Pass', Parameters: { 'code.$': '$.error.Error', 'pages.$': '$.range.pages' }, End: true },
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
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, ...rangeStates(prefix) },
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
