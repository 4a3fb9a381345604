import { z } from 'zod';
import { setCredits } from '../../../shared/store/manage-accounts';
import { command } from '../command';
import { noAccount } from '../existing-account';

const TIER_ALLOWANCE = 'tier';

export const accountsSetCredits = command({
  usage: `accounts set-credits <account> <credits a period>|${TIER_ALLOWANCE}`,
  operands: ['account', 'credits'],
  input: z.object({
    account: z.string(),
    credits: z.union([z.literal(TIER_ALLOWANCE), z.coerce.number().int().nonnegative()]),
  }),
  run: async ({ account: account_id, credits: asked }, operator) => {
    const credits = asked === TIER_ALLOWANCE ? undefined : asked;
    if ((await setCredits({ account_id, credits, operator })) === 'no_account') throw noAccount(account_id);
    const allowance = credits === undefined ? "its tier's allowance" : `${credits} credits`;
    return {
      lines: [`Account ${account_id} has ${allowance} in each period now; every function knows within a minute.`],
      data: { account_id, credits: credits ?? null },
    };
  },
});
