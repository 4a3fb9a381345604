const MB = 1024 * 1024;

export const TIERS = ['free', 'developer', 'pro', 'enterprise'] as const;
export type Tier = (typeof TIERS)[number];

/** What an account may spend, once or each calendar month (UTC); `null` is not limited. */
type Allowance = { per: 'lifetime' | 'month'; credits: number | null };

type TierLimits = {
  maxFileBytes: number;
  retentionDays: number;
  webhooks: boolean;
  slots: number;
  submitsPerMinute: number;
  allowance: Allowance;
};

/**
 * What each tier may. Upload limit, retention, webhooks, submits a minute and whether credits are for life or by the
 * month are AnchorGrid's table; its enterprise retention is "custom", ours is a year. How many credits, and in how
 * many slots an account's jobs run side by side, are ours: AnchorGrid publishes neither.
 */
export const TIER_LIMITS: Record<Tier, TierLimits> = {
  free: {
    maxFileBytes: 50 * MB,
    retentionDays: 30,
    webhooks: false,
    slots: 2,
    submitsPerMinute: 5,
    allowance: { per: 'lifetime', credits: 500 },
  },
  developer: {
    maxFileBytes: 100 * MB,
    retentionDays: 30,
    webhooks: true,
    slots: 5,
    submitsPerMinute: 60,
    allowance: { per: 'month', credits: 5_000 },
  },
  pro: {
    maxFileBytes: 150 * MB,
    retentionDays: 90,
    webhooks: true,
    slots: 10,
    submitsPerMinute: 120,
    allowance: { per: 'month', credits: 50_000 },
  },
  enterprise: {
    maxFileBytes: 200 * MB,
    retentionDays: 365,
    webhooks: true,
    slots: 25,
    submitsPerMinute: 300,
    allowance: { per: 'month', credits: null },
  },
};
