/** How far a command has come: nothing is submitted yet, a submit is under way, or a job is there. */
export type Phase = 'before' | 'submitting' | { job: string };

/** How to go on with a job that a command no longer looks after. */
export const howToGoOn = (job: string): string[] => [
  `Job ${job} goes on without this command.`,
  `  planwright job ${job} --wait  shows how it ends`,
  `  planwright cancel ${job}      cancels it while it waits`,
];

/** What someone who interrupts a command must know. */
export function leftBehind(phase: Phase): string[] {
  if (phase === 'before') return ['Interrupted. No job was submitted.'];
  if (phase === 'submitting') return ['Interrupted. The job may have been submitted: planwright jobs lists it.'];
  return howToGoOn(phase.job);
}
