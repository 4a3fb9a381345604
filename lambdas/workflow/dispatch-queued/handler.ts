import { healAccount } from '../../../shared/dispatch/dispatch-account';
import { causeOf, log } from '../../../shared/log';
import { accountsWithQueues } from '../../../shared/store/queue';

/** The minute's sweep: dispatches for every account that has queued jobs, whatever was missed before. */
export const handler = async (): Promise<void> => {
  for (const account of await accountsWithQueues()) {
    await healAccount(account).catch((error) =>
      log('warn', 'account not swept', { account_id: account.account_id, cause: causeOf(error) }),
    );
  }
};
