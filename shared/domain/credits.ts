import type { JobStatus } from './job';
import { jobErrorText } from './job-errors';
import { modelNamed } from './models';
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

type EndedJob = {
  status: JobStatus;
  error_code?: string | undefined;
  model: string;
  /** What it was charged, for so many pages. */
  credits?: number | undefined;
  job_pages?: number | undefined;
  /** Pages of a complete job that were asked for and not read. */
  pages_uncharged?: number | undefined;
  /** Of a set: what its pages read so far cost of the credits set aside for it. */
  credits_debited?: number | undefined;
};

/**
 * How many of its credits a job gets back by how it stands: all when it never ran, failed by a fault that is ours, or
 * failed and is paid by the page, for then it read none; else those of the pages that it did not read. A set that was
 * cancelled while it ran pays for the pages that were read till then, as Plangrep has it.
 */
export const refundOf = (job: EndedJob): number => {
  const { status, error_code, model, credits = 0, job_pages = 0, pages_uncharged = 0, credits_debited } = job;
  if (credits_debited !== undefined && (status === 'cancelled' || status === 'complete')) {
    return Math.max(0, credits - credits_debited);
  }
  const paidByPage = credits_debited !== undefined || (modelNamed(model)?.price.page ?? 0) !== 0;
  if (status === 'cancelled' || status === 'expired') return credits;
  if (status === 'complete' && paidByPage && job_pages > 0) {
    return Math.min(credits, (credits / job_pages) * pages_uncharged);
  }
  if (status !== 'failed') return 0;
  return paidByPage || jobErrorText(error_code ?? 'INTERNAL_ERROR').ours ? credits : 0;
};
