import { FAULT_RETRIES, JOB_FAULT_CODES, JOB_LOST, THROTTLED } from '../../../shared/domain/job-fault';

export const backoff = {
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxAttempts: 6,
  MaxDelaySeconds: 30,
  JitterStrategy: 'FULL',
};

// A model without a free slot in the account's concurrency is waited for, about a quarter of an hour, instead of failing the job.
const patience = { ...backoff, MaxAttempts: 30, MaxDelaySeconds: 60 };

const LAMBDA_FAULTS = [
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
];

export const TIMEOUTS = ['States.Timeout', 'Sandbox.Timedout'];

/** The first entry that names an error decides. Each has its own count; `$$.State.RetryCount` is their sum. */
export const RUN_RETRIES = [
  // the same input would come to the same end
  { ErrorEquals: [...JOB_FAULT_CODES, ...TIMEOUTS, JOB_LOST], MaxAttempts: 0 },
  // the second is what a model is told of a function that it calls
  { ErrorEquals: ['Lambda.TooManyRequestsException', THROTTLED], ...patience },
  { ErrorEquals: LAMBDA_FAULTS, ...backoff },
  // a worker that died, or a fault inside it: if it happens three times, it is the job
  { ErrorEquals: ['States.ALL'], ...backoff, MaxAttempts: FAULT_RETRIES },
];

/** A set is looked at anew after a timeout: files that were looked at before are not opened again, so each run goes on where the last stopped. */
export const PREFLIGHT_RETRIES = [{ ErrorEquals: TIMEOUTS, ...backoff, MaxAttempts: 3 }, ...RUN_RETRIES];
