const MB = 1024 * 1024;

export const TIERS = ['free', 'developer', 'pro', 'enterprise'] as const;
export type Tier = (typeof TIERS)[number];

/** Upload limit and retention of each tier (AnchorGrid's table; its enterprise retention is "custom", ours is a year). */
export const TIER_LIMITS: Record<Tier, { maxFileBytes: number; retentionDays: number; webhooks: boolean }> = {
  free: { maxFileBytes: 50 * MB, retentionDays: 30, webhooks: false },
  developer: { maxFileBytes: 100 * MB, retentionDays: 30, webhooks: true },
  pro: { maxFileBytes: 150 * MB, retentionDays: 90, webhooks: true },
  enterprise: { maxFileBytes: 200 * MB, retentionDays: 365, webhooks: true },
};
