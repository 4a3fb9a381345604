import { z } from 'zod';
import { now } from '../../../shared/domain/clock';
import { listKeys } from '../../../shared/store/manage-keys';
import { command } from '../command';
import { existingAccount } from '../existing-account';
import { keyTable, publicKey } from '../present';

export const keysList = command({
  usage: 'keys list <account>',
  operands: ['account'],
  input: z.object({ account: z.string() }),
  run: async ({ account }) => {
    await existingAccount(account);
    const keys = (await listKeys(account)).map((key) => publicKey(key, now()));
    return { lines: keyTable(keys), data: keys };
  },
});
