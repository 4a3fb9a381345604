import { TIER_LIMITS } from '../../shared/domain/tiers';

/** Days that a tier keeps documents and results; each is a key prefix (`30d/`) with a lifecycle rule of its own. */
export const RETENTION_DAYS: readonly number[] = [
  ...new Set(Object.values(TIER_LIMITS).map((limits) => limits.retentionDays)),
].sort((a, b) => a - b);

export const keptPrefix = (days: number): string => `${days}d/`;

export const KEPT_PREFIXES: readonly string[] = RETENTION_DAYS.map(keptPrefix);

export const INCOMING_PREFIX = 'incoming/';
