import { setTimeout as sleep } from 'node:timers/promises';
import { dispatchAccount } from '../../shared/dispatch/dispatch-account';
import type { QueuedJob } from '../../shared/domain/dispatch-plan';
import { warned } from '../../shared/log';
import type { Account } from '../../shared/store/accounts';
import { PLACING_MS, timeLeft } from './time-left';

/**
 * Starting at once is a courtesy, for which the answer to a request that came at `receivedAt` (epoch milliseconds) waits
 * no longer than it may: the row is the queue, and the minute's sweep starts whatever was missed.
 */
export const dispatchNow = (account: Account, job: QueuedJob, receivedAt: number): Promise<void> =>
  Promise.race([
    dispatchAccount(account, job).catch(warned('dispatch left to the sweep', { job_id: job.job_id })),
    sleep(timeLeft(receivedAt, PLACING_MS), undefined, { ref: false }),
  ]);
