const MB = 1024 * 1024;

export const TIERS = ['free', 'developer', 'pro', 'enterprise'] as const;
export type Tier = (typeof TIERS)[number];

type TierLimits = { maxFileBytes: number; retentionDays: number; webhooks: boolean; slots: number };

/**
 * Upload limit and retention of each tier (AnchorGrid's table; its enterprise retention is "custom", ours is a year),
 * and in how many slots an account's jobs run side by side (ours).
 */
export const TIER_LIMITS: Record<Tier, TierLimits> = {
  free: { maxFileBytes: 50 * MB, retentionDays: 30, webhooks: false, slots: 2 },
  developer: { maxFileBytes: 100 * MB, retentionDays: 30, webhooks: true, slots: 5 },
  pro: { maxFileBytes: 150 * MB, retentionDays: 90, webhooks: true, slots: 10 },
  enterprise: { maxFileBytes: 200 * MB, retentionDays: 365, webhooks: true, slots: 25 },
};
