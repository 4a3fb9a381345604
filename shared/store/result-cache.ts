import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { env } from '../env';
import { keptUntil } from '../retention';
import { accountPk } from './accounts';
import { getJob, type JobRow } from './jobs';
import { table } from './table';
import type { TransactItem } from './transact';

const pointerItem = z.object({ job_id: z.string() });

const pointerKey = (accountId: string, cacheKey: string) => ({
  pk: accountPk(accountId),
  sk: `RESULT#${cacheKey}`,
});

/** Names a job as the one to ask for the result of its input, model version and parameters. Goes into its own transaction. */
export const pointerWrite = ({
  account_id,
  job_id,
  cache_key,
  expires_at,
}: JobRow & { cache_key: string }): TransactItem => ({
  Put: { TableName: env('ACCOUNTS_TABLE'), Item: { ...pointerKey(account_id, cache_key), job_id, expires_at } },
});

/**
 * The account's completed job that did the same as a job of this cache key would, if the last one asked for is complete and left
 * nothing undone for a reason of ours.
 * Its `expires_at` is no later than what is kept today of what was made then: a deployment may keep less than it did.
 */
export const completedTwin = async (account_id: string, cache_key: string): Promise<JobRow | undefined> => {
  const { Item } = await table.send(
    new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: pointerKey(account_id, cache_key), ConsistentRead: true }),
  );
  const twin = Item && (await getJob({ account_id, job_id: pointerItem.parse(Item).job_id }));
  if (twin?.status !== 'complete' || (twin.left_undone ?? 0) > 0) return undefined;
  return { ...twin, expires_at: Math.min(twin.expires_at, keptUntil(twin.tier, Date.parse(twin.queued_at))) };
};
