import type { CreditsResponse } from '../../../shared/contract/credits';
import { isoTime } from '../../../shared/domain/clock';
import { TIER_LIMITS } from '../../../shared/domain/tiers';
import { accountCredits } from '../account-credits';
import { json } from '../answer';
import { route } from '../route';

export const handler = route(
  'jobs:read',
  () => undefined,
  async ({ account }) => {
    const { tier } = account;
    const { pool, used } = await accountCredits(account);
    const { period, limit, resets_at } = pool;
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
