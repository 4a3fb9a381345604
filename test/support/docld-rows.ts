import type { Account } from './docld';
import { sampleOf } from './flows';
import { putQueuedJob } from './storage';

type Overrides = Parameters<typeof putQueuedJob>[2];

/** A row of a parse job of the account as it stands at some moment; nothing runs it. */
export const putParseJob = async (account: Account, overrides: Overrides = {}): Promise<string> =>
  putQueuedJob('pro', await sampleOf(account.key), {
    account_id: account.account_id,
    model: 'document-parser',
    ...overrides,
  });
