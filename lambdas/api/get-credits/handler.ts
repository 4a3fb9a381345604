import type { CreditsResponse } from '../../../shared/contract/credits';
import { isoTime, now } from '../../../shared/domain/clock';
import { creditPool } from '../../../shared/domain/credits';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { poolUsage } from '../../../shared/store/credits';
import { json } from '../answer';
import { route } from '../route';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account: { account_id, tier, credits } }) => {
    const { period, limit, resets_at } = creditPool(tier, credits, now());
    const { used } = await poolUsage(account_id, period);
    const body: CreditsResponse = {
      tier,
      period,
      limit,
      used,
      remaining: limit === null ? null : Math.max(0, limit - used),
      resets_at: resets_at === null ? null : isoTime(resets_at),
      submits_per_minute: TIER_LIMITS[tier].submitsPerMinute,
    };
    return json(200, body);
  },
);
