import { expiryAfterDays } from './domain/clock';
import { TIER_LIMITS, type Tier } from './domain/tiers';

/**
 * When what an account of `tier` made at `at` (epoch ms) is forgotten, in epoch seconds: after the days of its tier, or
 * earlier where the deployment keeps nothing as long.
 */
export const keptUntil = (tier: Tier, at: number): number => {
  const mostDays = Number(process.env.MAX_RETENTION_DAYS ?? Number.POSITIVE_INFINITY);
  return expiryAfterDays(at, Math.min(TIER_LIMITS[tier].retentionDays, mostDays));
};
