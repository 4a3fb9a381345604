import { JOB_FAULT_CODES } from '../../../shared/domain/job-fault';
import { PREFLIGHT_RETRIES, RUN_RETRIES, TIMEOUTS } from './retries';

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

/** The same of a part of a set, which says itself what of which file it is; a field may not be there both with and without `.$`. */
const SET_PART = {
  ...IDENTITY,
  'document_id.$': '$$.Map.Item.Value.document_id',
  'input_key.$': '$$.Map.Item.Value.input_key',
  'result_prefix.$': '$.claimed.result_prefix',
  params: { 'kind.$': '$$.Map.Item.Value.kind' },
};

const invoke = (functionName: string, payload: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { 'FunctionName.$': functionName, ...payload },
  TimeoutSeconds: RUN_TIMEOUT_SECONDS,
  Retry: RUN_RETRIES,
});

const outcome = {
  ResultSelector: {
    'result_key.$': '$.Payload.result_key',
    'pages_uncharged.$': '$.Payload.pages_uncharged',
    'compute_ms.$': '$.Payload.compute_ms',
    'left_undone.$': '$.Payload.left_undone',
  },
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

/** A part that cannot be run leaves its pages unread; the others go on. Names of states are unique within a machine. */
const partStates = (prefix: string, { run, failed }: { run: string; failed: string }) => ({
  StartAt: run,
  States: {
    [run]: {
      ...invoke(`States.Format('${prefix}{}', $.model)`, { 'Payload.$': '$' }),
      Comment: 'The model, on some of the pages.',
      ResultSelector: {
        'result_key.$': '$.Payload.result_key',
        'compute_ms.$': '$.Payload.compute_ms',
        'left_undone.$': '$.Payload.left_undone',
      },
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

/** Where the models' functions are, and how many parts of one job run at the same time: a function each, of the thousand an account may have. */
export interface Models {
  readonly prefix: string;
  readonly partsAtOnce: number;
}

interface Parts {
  readonly comment: string;
  readonly label: string;
  readonly items: string;
  /** What the model is told of a part. */
  readonly task: object;
  readonly states: { run: string; failed: string };
}

/** A Distributed Map of the model over the parts of a job; the keys of what they give are in `$.parts`. */
const overParts = ({ prefix, partsAtOnce }: Models, { comment, label, items, task, states }: Parts) => ({
  Type: 'Map',
  Comment: comment,
  Label: label,
  ItemsPath: items,
  MaxConcurrency: partsAtOnce,
  ItemSelector: { ...task, 'model.$': '$.claimed.model', retry_count: 0 },
  // Standard children: an Express one may last five minutes, and a part may wait longer for a function
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    ...partStates(prefix, states),
  },
  ResultPath: '$.parts',
  Catch: FAILURES,
  Next: 'Merge',
});

export const runRanges = (models: Models) =>
  overParts(models, {
    comment: 'The model on each range of pages, side by side; each answers with the key of its part of the result.',
    label: 'Ranges',
    items: '$.claimed.page_ranges',
    task: { ...TASK, range: { 'index.$': '$$.Map.Item.Index', 'pages.$': '$$.Map.Item.Value' } },
    states: { run: 'RunRange', failed: 'RangeFailed' },
  });

/** Looks at the files of a set and has its pages paid for. */
export const preflight = (prefix: string) => ({
  ...invoke(`States.Format('${prefix}{}-preflight', $.claimed.model)`, {
    Payload: { ...IDENTITY, 'retry_count.$': '$$.State.RetryCount' },
  }),
  Retry: PREFLIGHT_RETRIES,
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

export const runSet = (models: Models) =>
  overParts(models, {
    comment: 'The model on each part of a set, over the pages of all its files side by side.',
    label: 'Parts',
    items: '$.plan.parts',
    task: { ...SET_PART, range: { 'index.$': '$$.Map.Item.Index', 'pages.$': '$$.Map.Item.Value.pages' } },
    states: { run: 'RunPart', failed: 'PartFailed' },
  });

export const merge = (prefix: string) => ({
  ...invoke(`States.Format('${prefix}{}-merge', $.claimed.model)`, {
    Payload: { ...TASK, 'parts.$': '$.parts', 'started_at.$': '$$.Execution.StartTime' },
  }),
  Comment: 'Makes one result of the parts.',
  ...outcome,
});
