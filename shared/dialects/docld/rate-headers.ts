import { epochSeconds, now } from '../../domain/clock';
import type { RateWindow } from '../../domain/rate-limit';

/** How far an account is with its submits of the minute, as DocLD says it; the reset is in epoch seconds. */
export const rateHeaders = ({ limit, used, resetSeconds }: RateWindow): Record<string, string> => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(Math.max(0, limit - used)),
  'x-ratelimit-reset': String(epochSeconds(now()) + resetSeconds),
});
