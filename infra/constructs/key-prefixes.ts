import { TIER_LIMITS } from '../../shared/domain/tiers';

/** Days that a tier keeps documents and results; each is a key prefix (`kept/30d/`) with a lifecycle rule of its own. */
export const RETENTION_DAYS: readonly number[] = [
  ...new Set(Object.values(TIER_LIMITS).map((limits) => limits.retentionDays)),
].sort((a, b) => a - b);

/** Of every document that was accepted and of every result: what a function may read or write of them. */
export const KEPT_PREFIX = 'kept/';

export const retentionPrefix = (days: number): string => `${KEPT_PREFIX}${days}d/`;

export const INCOMING_PREFIX = 'incoming/';
