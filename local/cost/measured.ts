import type { Usage } from './bill';

/**
 * What one job needs besides its model's own work: submit, four polls, completion, one webhook. Counted by
 * test/e2e/cost.test.ts, which fails when it counts otherwise; functions' seconds as assumed in prices.ts.
 */
export const JOB: Usage = {
  apiRequests: 5,
  invocations: 15.09,
  gbSeconds: 0.141,
  writeUnits: 29.1,
  readUnits: 11.3,
  s3Writes: 1,
  s3Reads: 2,
  events: 3,
  transitions: 5,
  logBytes: 7500,
};

/** The same of an upload in one request. */
export const UPLOAD: Usage = {
  apiRequests: 1,
  invocations: 2,
  gbSeconds: 0.4,
  writeUnits: 1,
  readUnits: 0.1,
  s3Writes: 2,
  s3Reads: 1,
  events: 0,
  transitions: 0,
  logBytes: 190,
};
