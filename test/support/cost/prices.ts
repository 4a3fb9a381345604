/** List prices in us-east-1 without the free tier, in USD per million of what the name says; `logsGb` is USD per GB. */
export const PRICES = {
  httpApiRequest: 1,
  lambdaRequest: 0.2,
  /** arm64. */
  lambdaGbSecond: 13.3334,
  /** On demand: a write of up to 1 kB, twice as many in a transaction; an index counts its own. */
  dynamodbWriteUnit: 0.625,
  /** On demand: a consistent read of up to 4 kB; an eventual one is half of it. */
  dynamodbReadUnit: 0.125,
  /** Standard workflow. */
  stateTransition: 25,
  s3Write: 5,
  s3Read: 0.4,
  /** An event of our own; those of AWS itself, and what rules invoke, are free. */
  eventBridgeEvent: 1,
  xrayTrace: 5,
  logsGb: 0.5,
} as const;

/**
 * What cannot be seen on this machine, as the design's cost table assumes it. A function's seconds are those it is
 * billed for on AWS when warm; the model's own are left out, since this is the cost of what surrounds it.
 */
export const ASSUMED = {
  seconds: {
    'parse-spec': 0.04,
    'get-job': 0.01,
    'toc-parser': 0,
    'dispatch-next': 0.03,
    'publish-events': 0.02,
    'deliver-webhook': 0.3,
    'dispatch-queued': 0.1,
    'retry-webhooks': 0.1,
  },
  /** Writes of progress by a job that takes 30 s; the test's own takes less than one. */
  progressWrites: 2,
  /** Bytes that a Standard execution of three states logs at level ALL without its data. */
  executionLogBytes: 5000,
  /** Beyond entering states: the start and the end. */
  furtherTransitions: 2,
  xrayShare: 0.05,
  /** The sweeps of each minute are shared by the jobs of a month: a million. */
  minutesPerMillionJobs: 43_200,
} as const;

export type FunctionName = keyof typeof ASSUMED.seconds;
