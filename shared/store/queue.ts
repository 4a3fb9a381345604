import { paginateScan, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { QueuedJob } from '../domain/dispatch-plan';
import { TIERS, type Tier } from '../domain/tiers';
import { env } from '../env';
import { table } from './table';

const INDEX = 'queued-jobs';

const queuedItem = z.object({
  account_id: z.string(),
  job_id: z.string(),
  queue_rank: z.string(),
  tier: z.enum(TIERS),
  slot: z.optional(z.number()),
});

export type AccountQueue = { account_id: string; tier: Tier };

/** The first `limit` of an account's queued jobs, those just given a slot included. A job queued a moment ago may be missing. */
export const firstInQueue = async (accountId: string, limit: number): Promise<QueuedJob[]> => {
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName: env('JOBS_TABLE'),
      IndexName: INDEX,
      KeyConditionExpression: 'queued_account_id = :account',
      ExpressionAttributeValues: { ':account': accountId },
      Limit: limit,
    }),
  );
  return Items.map((item) => queuedItem.parse(item)).map(({ job_id, queue_rank, slot }) => ({
    job_id,
    rank: queue_rank,
    slot,
  }));
};

/** How many of the account's waiting jobs come before `rank`; those that have a slot already are not in the way. */
export const waitingAhead = async (accountId: string, rank: string): Promise<number> => {
  const { Count = 0 } = await table.send(
    new QueryCommand({
      TableName: env('JOBS_TABLE'),
      IndexName: INDEX,
      KeyConditionExpression: 'queued_account_id = :account AND queue_rank < :rank',
      FilterExpression: 'attribute_not_exists(slot)',
      ExpressionAttributeValues: { ':account': accountId, ':rank': rank },
      Select: 'COUNT',
    }),
  );
  return Count;
};

/** The accounts that have queued jobs. The index holds queued jobs only, so walking it costs what the queues are long. */
export const accountsWithQueues = async (): Promise<AccountQueue[]> => {
  const accounts = new Map<string, AccountQueue>();
  const pages = paginateScan({ client: table }, { TableName: env('JOBS_TABLE'), IndexName: INDEX });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const { account_id, tier } = queuedItem.parse(item);
      accounts.set(account_id, { account_id, tier });
    }
  }
  return [...accounts.values()];
};
