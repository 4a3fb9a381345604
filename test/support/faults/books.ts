import { now } from '../../../shared/domain/clock';
import { creditPool } from '../../../shared/domain/credits';
import { poolUsage } from '../../../shared/store/credits';
import { type LedgerEntry, ledgerPage } from '../../../shared/store/ledger';

/** What an enterprise account has used in the running month, and every entry of its ledger. */
export const booksOf = async (account_id: string): Promise<{ used: number; entries: LedgerEntry[] }> => {
  const { period } = creditPool('enterprise', undefined, now());
  const { used } = await poolUsage(account_id, period);
  const entries: LedgerEntry[] = [];
  let after: string | undefined;
  do {
    const page = await ledgerPage(account_id, period, 100, after);
    entries.push(...page.entries);
    after = page.next;
  } while (after !== undefined);
  return { used, entries };
};
