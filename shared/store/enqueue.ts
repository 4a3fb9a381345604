import type { CreditPool } from '../domain/credits';
import { chargeWrites } from './credits';
import { type JobRow, jobPut } from './jobs';
import { pointerWrite } from './result-cache';
import { markRetried } from './retry';
import { isLost, type TransactItem, transact } from './transact';

/** A job that is about to wait in the queue, with what it costs. */
export type NewJob = JobRow & {
  credits: number;
  credit_period: string;
  job_pages: number;
  cache_key: string;
  queue_rank: string;
};

export type Enqueued =
  | { outcome: 'enqueued' }
  /** Another job does the failed one again already; undefined when the failed one is gone. */
  | { outcome: 'retried_before'; job_id: string | undefined }
  | { outcome: 'credits_short'; used: number };

/**
 * Writes a new job with everything that must not be without it, in one transaction: its charge to the pool, the
 * ledger's entry, its place in the result cache, and its name on the failed job that it does again. Doing it again
 * under the same id changes nothing and costs nothing.
 */
export const enqueue = async (job: NewJob, pool: CreditPool): Promise<Enqueued> => {
  const { account_id, job_id, model, credits, credit_period: period, job_pages: pages } = job;
  const input = { files: 1, bytes: job.input_file_size_bytes, document_id: job.document_id };
  const charge = chargeWrites({ account_id, job_id, model, credits, period, pages, input }, pool);
  const retry: TransactItem[] = job.retry_of_job_id ? [markRetried(account_id, job_id, job.retry_of_job_id)] : [];
  const refused = await transact([{ Put: jobPut(job) }, charge.pool, charge.ledger, pointerWrite(job), ...retry]);
  if (!refused) return { outcome: 'enqueued' };
  const [row, funds, , , mark] = refused;
  if (isLost(row)) return { outcome: 'enqueued' };
  if (isLost(mark)) return { outcome: 'retried_before', job_id: mark?.Item?.retried_as_job_id?.S };
  return { outcome: 'credits_short', used: Number(funds?.Item?.used?.N ?? 0) };
};
