import { epochSeconds, now } from '../domain/clock';
import { dispatchPlan, type QueuedJob, type Start } from '../domain/dispatch-plan';
import { TIER_LIMITS } from '../domain/tiers';
import { warned } from '../log';
import { type AccountQueue, firstInQueue } from '../store/queue';
import { heldSlots, takeSlot } from '../store/slots';
import { startExecution } from './start-execution';

/** A start that fails is not lost: the job keeps its slot, stays queued, and the sweep starts it. */
const start = (account_id: string, { job_id, run }: Pick<Start, 'job_id' | 'run'>): Promise<void> =>
  startExecution({ account_id, job_id, run }).catch(warned('start left to the sweep', { job_id }));

const carryOut = async (account_id: string, step: Start) => {
  const outcome = await takeSlot(account_id, step, epochSeconds(now()));
  if (outcome === 'taken') await start(account_id, step);
  return { job_id: step.job_id, outcome };
};

/** The queue as far as this dispatcher knows better than the index, which is a moment behind. */
const amended = (queue: QueuedJob[], newcomer: QueuedJob | undefined, gone: Set<string>): QueuedJob[] => {
  const known = newcomer && !queue.some(({ job_id }) => job_id === newcomer.job_id) ? [...queue, newcomer] : queue;
  return known.filter(({ job_id }) => !gone.has(job_id));
};

/**
 * Starts as many of the account's waiting jobs as it has free slots. `newcomer` is a job whose row was written so
 * lately that the index may not show it yet. Any number of dispatchers may do this at once: who loses a race looks
 * again, until nothing is left to do.
 */
export const dispatchAccount = async ({ account_id, tier }: AccountQueue, newcomer?: QueuedJob): Promise<void> => {
  const { slots } = TIER_LIMITS[tier];
  const gone = new Set<string>();
  for (let round = 0; round <= 2 * slots; round += 1) {
    const [held, queue] = await Promise.all([heldSlots(account_id), firstInQueue(account_id, 2 * slots)]);
    const plan = dispatchPlan(slots, held, amended(queue, newcomer, gone), epochSeconds(now()));
    const steps = await Promise.all(plan.map((step) => carryOut(account_id, step)));
    for (const { job_id, outcome } of steps) if (outcome !== 'slot_lent') gone.add(job_id);
    if (steps.every(({ outcome }) => outcome === 'taken')) return;
  }
};

/** Starts again what has a slot but was never claimed, then dispatches. Step Functions knows an execution by its name. */
export const healAccount = async (account: AccountQueue): Promise<void> => {
  const queue = await firstInQueue(account.account_id, 2 * TIER_LIMITS[account.tier].slots);
  const unclaimed = queue.filter(({ slot }) => slot !== undefined);
  await Promise.all(unclaimed.map((job) => start(account.account_id, job)));
  await dispatchAccount(account);
};
