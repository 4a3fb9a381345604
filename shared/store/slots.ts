import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { HeldSlot, Start } from '../domain/dispatch-plan';
import { env } from '../env';
import { accountPk } from './accounts';
import type { JobIdentity } from './jobs';
import { readPage } from './rows';
import { applied, table } from './table';
import { isLost, transact } from './transact';

/** Longer than any job runs when all goes well; a slot whose job vanished is lost for no longer than this. */
export const LEASE_SECONDS = 900;

const slotItem = z.object({
  slot: z.number(),
  job_id: z.string(),
  run: z.optional(z.number()),
  lease_until: z.number(),
});

const slotKey = (accountId: string, slot: number) => ({ pk: accountPk(accountId), sk: `SLOT#${slot}` });

/** The account's slots that have been lent, leases that ran out included. */
export const heldSlots = async (accountId: string): Promise<HeldSlot[]> => {
  const { rows } = await readPage(
    {
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :slot)',
      ExpressionAttributeValues: { ':pk': accountPk(accountId), ':slot': 'SLOT#' },
      ConsistentRead: true,
    },
    slotItem,
  );
  return rows;
};

/**
 * Lends a slot to a queued job, in one transaction, so that no slot serves two jobs and no job takes two slots.
 * Says whose condition was lost when another dispatcher was quicker.
 */
export const takeSlot = async (
  accountId: string,
  { job_id, run, slot }: Start,
  nowSeconds: number,
): Promise<'taken' | 'slot_lent' | 'job_not_waiting'> => {
  const lend = {
    TableName: env('ACCOUNTS_TABLE'),
    Item: { ...slotKey(accountId, slot), slot, job_id, run, lease_until: nowSeconds + LEASE_SECONDS },
    ConditionExpression: 'attribute_not_exists(pk) OR lease_until <= :now',
    ExpressionAttributeValues: { ':now': nowSeconds },
  };
  const mark = {
    TableName: env('JOBS_TABLE'),
    Key: { account_id: accountId, job_id },
    UpdateExpression: 'SET slot = :slot',
    ConditionExpression: '#status = :queued AND attribute_not_exists(slot)',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':queued': 'queued', ':slot': slot },
  };
  const [lending, marking] = (await transact([{ Put: lend }, { Update: mark }])) ?? [];
  if (isLost(marking)) return 'job_not_waiting';
  return lending ? 'slot_lent' : 'taken';
};

/** Gives back whatever slot a run of a job that is over still holds; a slot that was lent on meanwhile stays as it is. */
export const freeSlots = async ({
  account_id,
  job_id,
  run,
}: JobIdentity & { run?: number | undefined }): Promise<void> => {
  const mine = (await heldSlots(account_id)).filter((slot) => slot.job_id === job_id && slot.run === run);
  for (const { slot } of mine) {
    const giveBack = new DeleteCommand({
      TableName: env('ACCOUNTS_TABLE'),
      Key: slotKey(account_id, slot),
      ConditionExpression: `job_id = :job AND ${run === undefined ? 'attribute_not_exists(#run)' : '#run = :run'}`,
      ExpressionAttributeNames: { '#run': 'run' },
      ExpressionAttributeValues: { ':job': job_id, ':run': run },
    });
    await applied(table.send(giveBack));
  }
};
