import * as z from 'zod/mini';
import { isoTime, toSeconds } from '../../domain/clock';
import type { CreditPool } from '../../domain/credits';
import { time } from './contract';

/** GET /api/user/credits. Its fields are ours, as the vendor's page could not be seen; null where nothing is limited. */
export const creditsAnswer = z.strictObject({
  credits_remaining: z.nullable(z.int()),
  credits_used: z.int(),
  credits_limit: z.nullable(z.int()),
  /** `lifetime`, or a month such as 2026-11. */
  period: z.string(),
  resets_at: z.nullable(time),
});

export const presentCredits = (
  { period, limit, resets_at }: CreditPool,
  used: number,
): z.infer<typeof creditsAnswer> => ({
  credits_remaining: limit === null ? null : Math.max(0, limit - used),
  credits_used: used,
  credits_limit: limit,
  period,
  resets_at: resets_at === null ? null : toSeconds(isoTime(resets_at)),
});
