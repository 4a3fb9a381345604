import { z } from 'zod';
import { listAccounts } from '../../../shared/store/manage-accounts';
import { command } from '../command';
import { textTable } from '../text-table';

export const accountsList = command({
  usage: 'accounts list',
  operands: [],
  input: z.object({}),
  run: async () => {
    const accounts = await listAccounts();
    const rows = accounts.map(({ account_id, tier, created_at, name = '' }) => [account_id, tier, created_at, name]);
    return { lines: textTable(['ACCOUNT', 'TIER', 'CREATED', 'NAME'], rows), data: accounts };
  },
});
