import { ascending, WINDOW } from '../../../shared/dialects/lists';
import { isoTime, now } from '../../../shared/domain/clock';
import { type LedgerEntry, ledgerPage, ledgerUpTo } from '../../../shared/store/ledger';

/** The newest entries of an account's ledger up to a moment (epoch ms), of whichever period, and whether there are older ones. */
export const newestEntries = async (
  accountId: string,
  upTo: number = now(),
): Promise<{ entries: LedgerEntry[]; truncated: boolean }> => {
  const lastMonth = isoTime(Math.min(upTo, now())).slice(0, 7);
  const parts = await Promise.all([
    ledgerPage(accountId, 'lifetime', WINDOW, undefined),
    ledgerUpTo(accountId, lastMonth, WINDOW),
  ]);
  const entries = parts.flatMap((part) => part.entries).sort((a, b) => ascending(b.at, a.at));
  const truncated = entries.length > WINDOW || parts.some(({ next }) => next !== undefined);
  return { entries: entries.slice(0, WINDOW), truncated };
};
