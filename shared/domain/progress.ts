/** How far a job is: a sentence for people, whole percent (0 to 99 while it runs), the stage's name. */
export type ProgressReport = { text: string; percent: number; stage: string };

const STEP_PERCENT = 10;
const STEP_MS = 5000;

/** Lets a report pass at most every 10 % or every 5 s, and never one that goes back. Times in milliseconds. */
export const progressGate = (startedAt: number) => {
  let last = { percent: 0, at: startedAt };
  return (percent: number, at: number): boolean => {
    const due = percent >= last.percent + STEP_PERCENT || at >= last.at + STEP_MS;
    if (!due || percent <= last.percent) return false;
    last = { percent, at };
    return true;
  };
};
