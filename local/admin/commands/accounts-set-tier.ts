import { z } from 'zod';
import { TIERS } from '../../../shared/domain/tiers';
import { setTier } from '../../../shared/store/manage-accounts';
import { command } from '../command';
import { noAccount } from '../existing-account';

export const accountsSetTier = command({
  usage: `accounts set-tier <account> ${TIERS.join('|')}`,
  operands: ['account', 'tier'],
  input: z.object({ account: z.string(), tier: z.enum(TIERS) }),
  run: async ({ account: account_id, tier }, operator) => {
    if ((await setTier({ account_id, tier, operator })) === 'no_account') throw noAccount(account_id);
    return {
      lines: [`Account ${account_id} is of tier ${tier} now; every function knows within a minute.`],
      data: { account_id, tier },
    };
  },
});
