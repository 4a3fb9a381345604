/** A job that waits or has just been given a slot; `rank` orders the queue. */
export type QueuedJob = { job_id: string; run?: number | undefined; rank: string; slot?: number | undefined };

/** A slot lent to a job until `lease_until` (epoch seconds). A lease that ran out is as good as free. */
export type HeldSlot = { slot: number; job_id: string; run?: number | undefined; lease_until: number };

export type Start = { job_id: string; run?: number | undefined; slot: number };

/**
 * Which waiting jobs go into which free slots of an account: first in the queue first. Slots are numbered from 0.
 * There is no count of running jobs that someone would have to decrement: a slot frees itself when its lease ends.
 */
export const dispatchPlan = (slots: number, held: HeldSlot[], queue: QueuedJob[], nowSeconds: number): Start[] => {
  const taken = new Set(held.filter(({ lease_until }) => lease_until > nowSeconds).map(({ slot }) => slot));
  const free = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => !taken.has(slot));
  const waiting = queue.filter(({ slot }) => slot === undefined).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return free.flatMap((slot, turn) => {
    const job = waiting[turn];
    return job ? [{ job_id: job.job_id, run: job.run, slot }] : [];
  });
};
