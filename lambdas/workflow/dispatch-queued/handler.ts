import { healAccount } from '../../../shared/dispatch/dispatch-account';
import { log, warned } from '../../../shared/log';
import { expireOverdueJob } from '../../../shared/store/expiry';
import { allQueues } from '../../../shared/store/queue';

/** The minute's sweep: dispatches for every account that has queued jobs, whatever was missed before, and ends the overdue ones. */
export const handler = async (): Promise<void> => {
  const { at, accounts, overdue, oldest = at } = await allQueues();
  // the alarm StuckQueue reads this line, and rings too when it does not come
  log('info', 'queue swept', {
    accounts: accounts.length,
    oldest_queued_seconds: Math.max(0, Math.round((Date.parse(at) - Date.parse(oldest)) / 1000)),
  });
  for (const account of accounts) {
    await healAccount(account).catch(warned('account not swept', { account_id: account.account_id }));
  }
  // an overdue job is in nobody's way, so these come last; what the time does not allow is left to the next minute
  for (const job of overdue) {
    await expireOverdueJob(job).catch(warned('overdue job not ended', { job_id: job.job_id }));
  }
};
