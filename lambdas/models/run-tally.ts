import { AsyncLocalStorage } from 'node:async_hooks';
import { jobErrorText } from '../../shared/domain/job-errors';

/** What is counted beside a run's result: milliseconds that other functions computed for it, and what it left undone. */
type Tally = { helperMs: number; leftUndone: number };

const tallies = new AsyncLocalStorage<Tally>();

/** Counts the time of a function that this run has called. */
export const addHelperMs = (ms: number): void => {
  const run = tallies.getStore();
  if (run) run.helperMs += ms;
};

/**
 * Counts pages, or sections for the language model, that this run left undone for want of time or because a function
 * failed it: another run may do them. What the file is to blame for does not count.
 */
export const addLeftUndone = (count = 1): void => {
  const run = tallies.getStore();
  if (run) run.leftUndone += count;
};

/** Does `run`; gives what it gave, and what was counted meanwhile. */
export const withTally = async <T>(run: () => Promise<T>): Promise<{ value: T } & Tally> => {
  const tally = { helperMs: 0, leftUndone: 0 };
  const value = await tallies.run(tally, run);
  return { value, ...tally };
};

type Part = { compute_ms: number; left_undone: number } | { code: string; pages: readonly number[] };

/** The sum of what the functions of a job's parts took; of one that failed nothing is known. */
export const partsMs = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + ('code' in part ? 0 : part.compute_ms), 0);

/** What a job's parts left undone, with the pages of those that failed by a fault that is ours. */
export const partsLeftUndone = (parts: readonly Part[]): number => {
  const of = (part: Part): number => {
    if (!('code' in part)) return part.left_undone;
    return jobErrorText(part.code).ours ? part.pages.length : 0;
  };
  return parts.reduce((sum, part) => sum + of(part), 0);
};
