import { paginateScan, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoTime, now } from '../domain/clock';
import type { QueuedJob } from '../domain/dispatch-plan';
import { TIERS, type Tier } from '../domain/tiers';
import { env } from '../env';
import type { JobIdentity } from './jobs';
import { rowsOf } from './rows';
import { table } from './table';

const INDEX = 'queued-jobs';

/** Items looked at in one Query: enough that overdue jobs at the front seldom take a second one. */
const PAGE = 100;

/** Not overdue: a job past its `start_by` waits for the sweep to end it, and for nothing else. */
const IN_TIME = '(attribute_not_exists(start_by) OR start_by > :now)';

const queuedItem = z.object({
  account_id: z.string(),
  job_id: z.string(),
  queue_rank: z.string(),
  queued_account_id: z.string(),
  tier: z.enum(TIERS),
  run: z.optional(z.number()),
  slot: z.optional(z.number()),
  start_by: z.optional(z.string()),
  updated_at: z.string(),
});

/**
 * Where the index keeps a job that waits for its owner, for uploads or for credits: among no account's queued jobs, but
 * in sight of the sweep, which ends it when its `start_by` has passed.
 */
export const asideOf = (accountId: string): string => `ASIDE#${accountId}`;

export type AccountQueue = { account_id: string; tier: Tier };

/**
 * The first `limit` of an account's queued jobs, those just given a slot included and those overdue left out.
 * A job queued a moment ago may be missing.
 */
export const firstInQueue = async (accountId: string, limit: number): Promise<QueuedJob[]> => {
  const query = {
    TableName: env('JOBS_TABLE'),
    IndexName: INDEX,
    KeyConditionExpression: 'queued_account_id = :account',
    FilterExpression: IN_TIME,
    ExpressionAttributeValues: { ':account': accountId, ':now': isoTime(now()) },
    Limit: PAGE,
  };
  const first: QueuedJob[] = [];
  for await (const { job_id, run, queue_rank, slot } of rowsOf(query, queuedItem)) {
    first.push({ job_id, run, rank: queue_rank, slot });
    if (first.length === limit) break;
  }
  return first;
};

/** How many of the account's waiting jobs come before `rank`; those overdue or with a slot already are not in the way. */
export const waitingAhead = async (accountId: string, rank: string): Promise<number> => {
  const { Count = 0 } = await table.send(
    new QueryCommand({
      TableName: env('JOBS_TABLE'),
      IndexName: INDEX,
      KeyConditionExpression: 'queued_account_id = :account AND queue_rank < :rank',
      FilterExpression: `attribute_not_exists(slot) AND ${IN_TIME}`,
      ExpressionAttributeValues: { ':account': accountId, ':rank': rank, ':now': isoTime(now()) },
      Select: 'COUNT',
    }),
  );
  return Count;
};

/** All that waits, as of `at` (ISO 8601). */
export type Queues = {
  at: string;
  /** Those with queued jobs. */
  accounts: AccountQueue[];
  /** Not claimed by their `start_by`. */
  overdue: JobIdentity[];
  /** Since when (ISO 8601) the job waits that came into a queue first, with a slot or without one; overdue ones left out. */
  oldest?: string;
};

/** Walks the index. It holds waiting jobs only, so that costs what the queues are long. */
export const allQueues = async (): Promise<Queues> => {
  const accounts = new Map<string, AccountQueue>();
  const overdue: JobIdentity[] = [];
  const at = isoTime(now());
  let oldest: string | undefined;
  const pages = paginateScan({ client: table }, { TableName: env('JOBS_TABLE'), IndexName: INDEX });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const { account_id, job_id, queued_account_id, tier, start_by, updated_at } = queuedItem.parse(item);
      const queued = queued_account_id === account_id;
      if (queued) accounts.set(account_id, { account_id, tier });
      if (start_by !== undefined && start_by <= at) overdue.push({ account_id, job_id });
      // nothing is written to a queued row but its slot, so its last change is its coming
      else if (queued && (oldest === undefined || updated_at < oldest)) oldest = updated_at;
    }
  }
  return { at, accounts: [...accounts.values()], overdue, ...(oldest !== undefined && { oldest }) };
};
