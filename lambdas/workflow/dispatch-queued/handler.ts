import { healAccount } from '../../../shared/dispatch/dispatch-account';
import { log, warned } from '../../../shared/log';
import { expireOverdueJob } from '../../../shared/store/expiry';
import type { JobIdentity } from '../../../shared/store/jobs';
import { type AccountQueue, allQueues } from '../../../shared/store/queue';

/** The same in a circle from a random place: what the time does not allow is left to the next minute, and to another each time. */
const fromAnywhere = <T>(items: T[]): T[] => {
  const first = Math.floor(Math.random() * items.length);
  return [...items.slice(first), ...items.slice(0, first)];
};

const endOverdue = async (jobs: JobIdentity[]): Promise<void> => {
  for (const job of jobs) {
    await expireOverdueJob(job).catch(warned('overdue job not ended', { job_id: job.job_id }));
  }
};

const dispatchAll = async (accounts: AccountQueue[]): Promise<void> => {
  for (const account of accounts) {
    await healAccount(account).catch(warned('account not swept', { account_id: account.account_id }));
  }
};

/** The minute's sweep: dispatches for every account that has queued jobs, whatever was missed before, and ends the overdue ones. */
export const handler = async (): Promise<void> => {
  const { at, accounts, overdue, oldest = at } = await allQueues();
  // the alarm StuckQueue reads this line, and rings too when it does not come
  log('info', 'queue swept', {
    accounts: accounts.length,
    oldest_queued_seconds: Math.max(0, Math.round((Date.parse(at) - Date.parse(oldest)) / 1000)),
  });
  // side by side: when Step Functions is slow, the accounts may take all the time there is
  await Promise.all([endOverdue(overdue), dispatchAll(fromAnywhere(accounts))]);
};
