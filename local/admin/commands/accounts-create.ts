import { z } from 'zod';
import { newId } from '../../../shared/domain/ids';
import { TIERS } from '../../../shared/domain/tiers';
import { createAccount } from '../../../shared/store/manage-accounts';
import { command } from '../command';

export const accountsCreate = command({
  usage: `accounts create --tier ${TIERS.join('|')} [--name <text>]`,
  operands: [],
  input: z.object({ tier: z.enum(TIERS), name: z.string().min(1).max(120).optional() }),
  run: async ({ tier, name }, operator) => {
    const account_id = newId();
    await createAccount({ account_id, tier, name, operator });
    return {
      lines: [
        `Account ${account_id} of tier ${tier} is there.`,
        `It needs a key: npm run admin -- keys issue ${account_id}`,
      ],
      data: { account_id, tier, name },
    };
  },
});
