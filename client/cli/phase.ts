/** How far a command has come: nothing is submitted yet, a submit is under way, or a job is there or has ended. */
export type Phase = 'before' | 'submitting' | { job: string; ended: boolean };

/** How to go on with a job that a command no longer looks after. */
export const howToGoOn = ({ job, ended }: { job: string; ended: boolean }): string[] =>
  ended
    ? [`Job ${job} has ended.`, `  planwright job ${job}  shows it`]
    : [
        `Job ${job} goes on without this command.`,
        `  planwright job ${job} --wait  shows how it ends`,
        `  planwright cancel ${job}      cancels it while it waits`,
      ];

/** What someone who interrupts a command must know. */
export function leftBehind(phase: Phase): string[] {
  if (phase === 'before') return ['Interrupted. No job was submitted.'];
  if (phase === 'submitting') return ['Interrupted. The job may have been submitted: planwright jobs lists it.'];
  return howToGoOn(phase);
}
