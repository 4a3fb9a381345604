import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoTime, now } from '../domain/clock';
import { LEDGER_KINDS } from '../domain/credits';
import { env } from '../env';
import { accountKey } from './accounts';
import { table } from './table';
import type { TransactItem } from './transact';

/** Whose credits, for what, and how many; below zero in a refund. */
export type Charge = {
  account_id: string;
  period: string;
  job_id: string;
  model: string;
  pages: number;
  credits: number;
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

/** The entry of a charge or its refund, one of each for a job: the second write of the same loses its condition. */
export const ledgerWrite = (charge: Charge, kind: LedgerEntry['kind']): TransactItem => {
  const { account_id, period, job_id, model, pages, credits } = charge;
  const key = { pk: accountKey(account_id).pk, sk: `${prefixOf(period)}${job_id}#${kind}` };
  return {
    Put: {
      TableName: env('ACCOUNTS_TABLE'),
      Item: { ...key, at: isoTime(now()), kind, job_id, model, pages, credits },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
};

type LedgerPage = { entries: LedgerEntry[]; next: string | undefined };

type KeyCondition = { expression: string; values: Record<string, string> };

/** Entries of an account, those of the newest jobs first. */
const read = async (accountId: string, { expression, values }: KeyCondition, limit: number, after?: string) => {
  const { pk } = accountKey(accountId);
  const { Items = [], LastEvaluatedKey } = await table.send(
    new QueryCommand({
      TableName: env('ACCOUNTS_TABLE'),
      KeyConditionExpression: `pk = :pk AND ${expression}`,
      ExpressionAttributeValues: { ':pk': pk, ...values },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
      ...(after === undefined ? {} : { ExclusiveStartKey: { pk, sk: after } }),
    }),
  );
  const entries = Items.map((item) => ledgerItem.parse(item));
  return { entries, next: LastEvaluatedKey && entries.at(-1)?.sk };
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
