import { epochSeconds, now } from '../../shared/domain/clock';
import { Problem } from '../../shared/domain/problems';
import type { RateWindow } from '../../shared/domain/rate-limit';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import type { Account } from '../../shared/store/accounts';
import { countRequest } from '../../shared/store/rate-window';
import type { Answer } from './answer';

/** How an API tells its clients how far they are with their minute. */
export type RateHeaders = (window: RateWindow) => Record<string, string>;

/** Answers if the account may submit once more within its minute; whatever is answered says how far it is. */
export const withinRate =
  (rateHeaders: RateHeaders) =>
  async ({ account_id, tier }: Account, answer: () => Promise<Answer>): Promise<Answer> => {
    const limit = TIER_LIMITS[tier].submitsPerMinute;
    const window = await countRequest(account_id, limit, epochSeconds(now()));
    const headers = rateHeaders(window);
    try {
      if (!window.admitted) {
        throw new Problem(
          'RATE_LIMITED',
          `Tier ${tier} takes ${limit} submits a minute.`,
          undefined,
          window.resetSeconds,
        );
      }
      const given = await answer();
      return { ...given, headers: { ...given.headers, ...headers } };
    } catch (error) {
      if (error instanceof Problem) Object.assign(error.headers, headers);
      throw error;
    }
  };
