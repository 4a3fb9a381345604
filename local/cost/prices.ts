import * as z from 'zod';

/** List prices in us-east-1 without the free tier, in USD per million of what the name says unless it says otherwise. */
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
  /** USD per GB. */
  logsGb: 0.5,
  /** USD per GB and month, Standard. */
  s3GbMonth: 0.023,
} as const;

export type Prices = Record<keyof typeof PRICES, number>;

const nonNegative = z.number().nonnegative();

/** Prices that stand in place of some of the list's. */
export const ownPrices = z.strictObject(
  Object.fromEntries(Object.keys(PRICES).map((name) => [name, nonNegative.optional()])),
);

/**
 * What cannot be seen on this machine. A function's seconds are those it is billed for on AWS when warm; the models' own
 * are left out here, since they differ by job and are recorded with each.
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
    'create-document': 0.2,
    inspect: 0.2,
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
