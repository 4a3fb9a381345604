import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoTime, now } from '../domain/clock';
import { LEDGER_KINDS } from '../domain/credits';
import { env } from '../env';
import { accountPk } from './accounts';
import { readPage, rowsOf } from './rows';
import { applied, table } from './table';
import type { TransactItem } from './transact';

/** Whose credits, for what, and how many; below zero in a refund. */
export type Charge = {
  account_id: string;
  period: string;
  job_id: string;
  model: string;
  pages: number;
  credits: number;
  /** Of the files that it reads: how many, of how many bytes, and which, if it is one. Not of a refund. */
  input?: { files: number; bytes: number; document_id?: string };
};

const ledgerItem = z.object({
  sk: z.string(),
  at: z.string(),
  kind: z.enum(LEDGER_KINDS),
  job_id: z.string(),
  model: z.string(),
  pages: z.number(),
  /** What the entry adds to the pool's `used`: below zero for a refund. */
  credits: z.number(),
});

export type LedgerEntry = z.infer<typeof ledgerItem>;

const prefixOf = (period: string) => `LEDGER#${period}#`;

type EntryOf = Pick<Charge, 'account_id' | 'period' | 'job_id'>;

const entryKey = ({ account_id, period, job_id }: EntryOf, kind: LedgerEntry['kind']) => ({
  pk: accountPk(account_id),
  sk: `${prefixOf(period)}${job_id}#${kind}`,
});

/** Notes on a job's charge for how many milliseconds functions computed for it. Doing it again changes nothing. */
export const noteCompute = async (job: EntryOf, compute_ms: number): Promise<void> => {
  await applied(
    table.send(
      new UpdateCommand({
        TableName: env('ACCOUNTS_TABLE'),
        Key: entryKey(job, 'charge'),
        UpdateExpression: 'SET compute_ms = :ms',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':ms': compute_ms },
      }),
    ),
  );
};

/** The entry of a charge or its refund, one of each for a job: the second write of the same loses its condition. */
export const ledgerWrite = (charge: Charge, kind: LedgerEntry['kind']): TransactItem => {
  const { job_id, model, pages, credits, input } = charge;
  return {
    Put: {
      TableName: env('ACCOUNTS_TABLE'),
      Item: { ...entryKey(charge, kind), at: isoTime(now()), kind, job_id, model, pages, credits, ...input },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

const chargedJob = z.object({
  at: z.string(),
  model: z.string(),
  pages: z.number(),
  files: z._default(z.number(), 0),
  bytes: z._default(z.number(), 0),
  document_id: z.optional(z.string()),
  compute_ms: z.optional(z.number()),
});
/** A job as its charge tells what it used; without `compute_ms` it has not been run to an end. */
export type ChargedJob = z.infer<typeof chargedJob>;

/** Every job that was charged to a period, the newest first. */
export const chargedJobs = (accountId: string, period: string): AsyncGenerator<ChargedJob> =>
  rowsOf(
    {
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      FilterExpression: 'kind = :charge',
      ExpressionAttributeValues: { ':pk': accountPk(accountId), ':prefix': prefixOf(period), ':charge': 'charge' },
      ScanIndexForward: false,
    },
    chargedJob,
  );

type LedgerPage = { entries: LedgerEntry[]; next: string | undefined };

type KeyCondition = { expression: string; values: Record<string, string> };

/** Entries of an account, those of the newest jobs first. */
const read = async (accountId: string, { expression, values }: KeyCondition, limit: number, after?: string) => {
  const pk = accountPk(accountId);
  const { rows, last } = await readPage(
    {
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: `pk = :pk AND ${expression}`,
      ExpressionAttributeValues: { ':pk': pk, ...values },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    },
    ledgerItem,
  );
  return { entries: rows, next: last && rows.at(-1)?.sk };
};

/** A page of a period's entries, those of the newest jobs first, from after the entry `after` (its sort key) on. */
export const ledgerPage = (
  accountId: string,
  period: string,
  limit: number,
  after: string | undefined,
): Promise<LedgerPage> =>
  read(accountId, { expression: 'begins_with(sk, :prefix)', values: { ':prefix': prefixOf(period) } }, limit, after);

/** The newest entries, at most `limit`, of the months (`2026-11`) up to `lastMonth`. */
export const ledgerUpTo = (accountId: string, lastMonth: string, limit: number): Promise<LedgerPage> => {
  const values = { ':first': 'LEDGER#0', ':last': `${prefixOf(lastMonth)}~` };
  return read(accountId, { expression: 'sk BETWEEN :first AND :last', values }, limit);
};
