import { presentCredits } from '../../../../shared/dialects/docld/credits';
import { now } from '../../../../shared/domain/clock';
import { creditPool } from '../../../../shared/domain/credits';
import { poolUsage } from '../../../../shared/store/credits';
import { json } from '../../../api/answer';
import { route } from '../routes';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account: { account_id, tier, credits } }) => {
    const pool = creditPool(tier, credits, now());
    const { used } = await poolUsage(account_id, pool.period);
    return json(200, presentCredits(pool, used));
  },
);
