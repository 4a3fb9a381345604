import { DAY_SECONDS, epochSeconds, now } from '../../shared/domain/clock';
import { type CreditPool, creditPool } from '../../shared/domain/credits';
import { Problem } from '../../shared/domain/problems';
import type { Account } from '../../shared/store/accounts';
import { enqueue, type NewJob } from '../../shared/store/enqueue';
import { type JobRow, putCachedJob } from '../../shared/store/jobs';
import { completedTwin } from '../../shared/store/result-cache';
import { type Answer, json } from './answer';
import { dispatchNow } from './dispatch-now';
import { existingJob, jobNotFound } from './existing-job';
import { cachedJob, queuedJob, type Submission } from './new-job';
import { notInTime, PLACING_MS, timeLeft } from './time-left';

/** A cached result that is about to expire is no bargain. */
const CACHE_MARGIN_SECONDS = DAY_SECONDS;

const creditsShort = ({ credits }: NewJob, { period, limit, resets_at }: CreditPool, used: number): Problem => {
  const detail = `The job costs ${credits} and ${Math.max(0, (limit ?? 0) - used)} of ${limit} credits are left.`;
  if (resets_at === null) return new Problem('FREE_TIER_LIMIT_REACHED', detail);
  return new Problem(
    'QUOTA_EXCEEDED',
    `${detail} Period: ${period}.`,
    undefined,
    Math.ceil((resets_at - now()) / 1000),
  );
};

/** Puts the job into the queue, if there is time to answer, and starts it if a slot is free; gives the job that stands. */
const queue = async (account: Account, job: NewJob, pool: CreditPool, receivedAt: number): Promise<JobRow> => {
  if (timeLeft(receivedAt, PLACING_MS) === 0) throw notInTime('No time was left to place the job.');
  const enqueued = await enqueue(job, pool);
  if (enqueued.outcome === 'credits_short') throw creditsShort(job, pool, enqueued.used);
  if (enqueued.outcome === 'enqueued') {
    await dispatchNow(account, { job_id: job.job_id, rank: job.queue_rank }, receivedAt);
    return job;
  }
  if (enqueued.job_id === undefined) throw jobNotFound();
  return existingJob({ account_id: job.account_id, job_id: enqueued.job_id });
};

/** The job, complete at once, if the account has the same result already. */
const fromCache = async (job: NewJob): Promise<JobRow | undefined> => {
  const twin = await completedTwin(job.account_id, job.cache_key);
  if (!twin || twin.job_id === job.job_id || twin.expires_at < epochSeconds(now()) + CACHE_MARGIN_SECONDS)
    return undefined;
  const cached = cachedJob(job, twin);
  await putCachedJob(cached);
  return cached;
};

/** `receivedAt`: when the gateway took the request, in epoch milliseconds. */
type Wanted = Submission & { cache: 'use' | 'bypass'; receivedAt: number };

/**
 * Makes a job of what was asked for, or one that is complete at once with a result that is there already; NOT_IN_TIME,
 * and nothing is charged, when the gateway is about to give the request up.
 */
export const placeJob = async (account: Account, submission: Wanted): Promise<JobRow> => {
  const at = now();
  const pool = creditPool(account.tier, account.credits, at);
  const job = queuedJob(account, submission, pool, at);
  const cached = submission.cache === 'use' ? await fromCache(job) : undefined;
  return cached ?? queue(account, job, pool, submission.receivedAt);
};

/** Places a job and answers 202. */
export const submit = async (account: Account, submission: Wanted): Promise<Answer> => {
  const job = await placeJob(account, submission);
  const { cached_from_job_id = null } = job;
  const self = `/v1/jobs/${job.job_id}`;
  const body = {
    job_id: job.job_id,
    status: job.status,
    poll_url: self,
    estimated_processing_seconds: cached_from_job_id ? 0 : submission.model.estimateSeconds(submission.pages),
    cached: cached_from_job_id !== null,
    cached_from_job_id,
    links: { self, cancel: self, document: `/v1/documents/${job.document_id}` },
  };
  return json(202, body, { location: self, 'retry-after': '1' });
};
