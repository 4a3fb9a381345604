import type { Dialect } from './dialects';
import { isTerminal, JOB_STATUSES, type JobStatus } from './job';
import { retryGapMs } from './webhook-schedule';

/** `failed`: the schedule ran out (the dead letters); `gone`: the endpoint answered 410. Only a redelivery leaves the last three. */
export const DELIVERY_STATES = ['pending', 'delivered', 'failed', 'gone'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

const ENDS: JobStatus[] = JOB_STATUSES.filter(isTerminal);

/** The statuses a dialect may have a word about; which word, its webhook voice knows. */
const SPOKEN_OF: Record<Dialect, JobStatus[]> = {
  plangrep: [...JOB_STATUSES],
  docurift: ['processing', ...ENDS],
  docld: ['processing', ...ENDS],
};

/** The statuses a webhook is called for when the submit names none: those that end a job, or that its dialect speaks of. */
export const defaultWebhookEvents = (dialect: Dialect | undefined): JobStatus[] =>
  dialect === undefined ? ENDS : SPOKEN_OF[dialect];

/** What came of one attempt: an HTTP status, or why there was none. */
export type AttemptOutcome = { status: number | null; error: string | null; retryAfterMs: number };

/** Where a delivery stands after an attempt; `dueMs` (epoch) is when the next one is. */
export type Verdict = { state: 'pending'; dueMs: number } | { state: 'delivered' | 'failed' | 'gone' };

const ASKS_FOR_TIME = [429, 503];

/**
 * Judges attempt number `made` (1 is the first of its schedule), which ended at `atMs`. 2xx alone is delivered: a redirect
 * is not followed and counts as a failure. `chance` is a random number from 0 to 1.
 */
export const afterAttempt = (outcome: AttemptOutcome, made: number, atMs: number, chance: number): Verdict => {
  const status = outcome.status ?? 0;
  if (status >= 200 && status < 300) return { state: 'delivered' };
  if (status === 410) return { state: 'gone' };
  const gap = retryGapMs(made, chance, ASKS_FOR_TIME.includes(status) ? outcome.retryAfterMs : 0);
  return gap === undefined ? { state: 'failed' } : { state: 'pending', dueMs: Math.ceil(atMs + gap) };
};
