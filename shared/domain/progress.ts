/** How far a job is: a sentence for people, whole percent (0 to 99 while it runs), the stage's name. */
export type ProgressReport = { text: string; percent: number; stage: string };

/** How far a job is of which so many pages are done. */
export const pagesProgress = (done: number, pages: number) => ({
  progress: `Read ${done} of ${pages} pages`,
  progress_percent: Math.min(99, Math.floor((100 * done) / pages)),
});

/** How far a job is whose pages are run in ranges, side by side: by the pages of those that are done. */
export const rangesProgress = (ranges: readonly (readonly number[])[], done: ReadonlySet<number>) => {
  const pages = ranges.reduce((sum, range) => sum + range.length, 0);
  const read = ranges.reduce((sum, range, index) => sum + (done.has(index) ? range.length : 0), 0);
  return pagesProgress(read, pages);
};

const STEP_PERCENT = 10;
const LONGEST_SILENCE_MS = 5000;
/** A job shorter than this is over before anyone could read how far it was; its writes would only cost. */
const SHORTEST_SILENCE_MS = 1000;

/** Lets a report pass when 10 % have been gained or 5 s have gone by, at most once a second, and never one that goes back. Times in milliseconds. */
export const progressGate = (startedAt: number) => {
  let last = { percent: 0, at: startedAt };
  return (percent: number, at: number): boolean => {
    const silence = at - last.at;
    const gained = percent - last.percent;
    const due = silence >= LONGEST_SILENCE_MS || (gained >= STEP_PERCENT && silence >= SHORTEST_SILENCE_MS);
    if (!due || gained <= 0) return false;
    last = { percent, at };
    return true;
  };
};
