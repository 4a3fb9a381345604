import { AsyncLocalStorage } from 'node:async_hooks';

/** Milliseconds that other functions computed for a run. */
const helpers = new AsyncLocalStorage<{ ms: number }>();

/** Counts the time of a function that this run has called. */
export const addHelperMs = (ms: number): void => {
  const run = helpers.getStore();
  if (run) run.ms += ms;
};

/** Does `run`; gives what it gave, and how long the functions that it called took for it, in milliseconds. */
export const withHelpers = async <T>(run: () => Promise<T>): Promise<{ value: T; helperMs: number }> => {
  const time = { ms: 0 };
  const value = await helpers.run(time, run);
  return { value, helperMs: time.ms };
};

/** The sum of what the functions of a job's parts took; of one that failed nothing is known. */
export const partsMs = (parts: readonly ({ compute_ms: number } | { code: string })[]): number =>
  parts.reduce((sum, part) => sum + ('compute_ms' in part ? part.compute_ms : 0), 0);
