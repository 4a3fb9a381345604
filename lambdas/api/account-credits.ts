import { now } from '../../shared/domain/clock';
import { type CreditPool, creditPool } from '../../shared/domain/credits';
import type { Account } from '../../shared/store/accounts';
import { poolUsage } from '../../shared/store/credits';

/** The pool that an account spends from at this moment, and what of it is used. */
export const accountCredits = async ({
  account_id,
  tier,
  credits,
}: Account): Promise<{ pool: CreditPool; used: number }> => {
  const pool = creditPool(tier, credits, now());
  const { used } = await poolUsage(account_id, pool.period);
  return { pool, used };
};
