/**
 * How long a client of AWS waits for an answer, in milliseconds. The SDK's default is for ever: one answer that never
 * comes would hold the function until its timeout ends it. The SDK's tries, at most four, fit into the shortest of
 * those, 10 s.
 */
export const PATIENCE = { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true };
