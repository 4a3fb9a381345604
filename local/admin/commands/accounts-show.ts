import { z } from 'zod';
import { now } from '../../../shared/domain/clock';
import { listKeys } from '../../../shared/store/manage-keys';
import { command } from '../command';
import { existingAccount } from '../existing-account';
import { keyTable, publicKey } from '../present';

export const accountsShow = command({
  usage: 'accounts show <account>',
  operands: ['account'],
  input: z.object({ account: z.string() }),
  run: async ({ account: id }) => {
    const account = await existingAccount(id);
    const keys = (await listKeys(id)).map((key) => publicKey(key, now()));
    const { account_id, tier, name, created_at } = account;
    const facts = [`account  ${account_id}`, `tier     ${tier}`, `created  ${created_at}`];
    return {
      lines: [...facts, ...(name ? [`name     ${name}`] : []), '', ...keyTable(keys)],
      data: { ...account, keys },
    };
  },
});
