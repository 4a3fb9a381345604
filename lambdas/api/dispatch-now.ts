import { dispatchAccount } from '../../shared/dispatch/dispatch-account';
import type { QueuedJob } from '../../shared/domain/dispatch-plan';
import { warned } from '../../shared/log';
import type { Account } from '../../shared/store/accounts';

/** Starting at once is a courtesy: the row is the queue, and the minute's sweep starts whatever was missed. */
export const dispatchNow = (account: Account, job: QueuedJob): Promise<void> =>
  dispatchAccount(account, job).catch(warned('dispatch left to the sweep', { job_id: job.job_id }));
