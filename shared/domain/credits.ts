import type { JobStatus } from './job';
import { jobErrorText } from './job-errors';
import { TIER_LIMITS, type Tier } from './tiers';

/** The ledger's entries: what a job was charged, and what was given back of it. */
export const LEDGER_KINDS = ['charge', 'refund'] as const;

/** What an account may spend within one period; `limit` null is not limited, `resets_at` (epoch ms) null is never. */
export type CreditPool = { period: string; limit: number | null; resets_at: number | null };

/** `2026-11` for any moment of that month, in UTC. */
const monthOf = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 7);

const nextMonth = (epochMs: number): number => {
  const at = new Date(epochMs);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1);
};

/**
 * The pool that pays for what an account submits at `epochMs`. A month's pool is new by its name: nobody resets
 * anything. `credits` is what the operator gave this account in place of its tier's allowance.
 */
export const creditPool = (tier: Tier, credits: number | undefined, epochMs: number): CreditPool => {
  const { allowance } = TIER_LIMITS[tier];
  const limit = credits ?? allowance.credits;
  return allowance.per === 'lifetime'
    ? { period: 'lifetime', limit, resets_at: null }
    : { period: monthOf(epochMs), limit, resets_at: nextMonth(epochMs) };
};

/** Whether a job that ended like this costs nothing: it never ran, or it failed by a fault that is ours. */
export const isRefunded = (status: JobStatus, errorCode: string | undefined): boolean => {
  if (status === 'cancelled' || status === 'expired') return true;
  return status === 'failed' && jobErrorText(errorCode ?? 'INTERNAL_ERROR').ours;
};
