import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoTime, now } from '../domain/clock';
import type { Tier } from '../domain/tiers';
import { env } from '../env';
import { accountItem, accountKey, accountPk } from './accounts';
import { auditWrite } from './audit';
import { itemsUnder } from './partition';
import { table } from './table';
import { type TransactItem, transact } from './transact';

const accountRecord = z.extend(accountItem, { name: z.optional(z.string()), created_at: z.string() });

/** An account as its operator sees it. */
export type AccountRecord = z.infer<typeof accountRecord>;

type NewAccount = { account_id: string; tier: Tier; name?: string | undefined; operator: string };
type CreditsChange = { account_id: string; credits: number | undefined; operator: string };
type TierChange = { account_id: string; tier: Tier; operator: string };

// All accounts in one partition, so that listing them is no scan of every account's keys, slots and records.
const DIRECTORY = 'ACCOUNTS';
const entryKey = (accountId: string) => ({ pk: DIRECTORY, sk: accountPk(accountId) });

const putNew = (item: Record<string, unknown>): TransactItem => ({
  Put: { TableName: env('ACCOUNTS_TABLE'), Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Sets an attribute of an account that is there, or removes it. */
const setOf = (
  key: { pk: string; sk: string },
  attribute: 'tier' | 'credits',
  value: Tier | number | undefined,
): TransactItem => ({
  Update: {
    TableName: env('ACCOUNTS_TABLE'),
    Key: key,
    UpdateExpression: value === undefined ? 'REMOVE #attribute' : 'SET #attribute = :value',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#attribute': attribute },
    ...(value === undefined ? {} : { ExpressionAttributeValues: { ':value': value } }),
  },
});

/** Creates an account without keys; `taken` when there is one with this id. */
export const createAccount = async ({ operator, ...account }: NewAccount): Promise<'created' | 'taken'> => {
  const { account_id, tier, name } = account;
  const record: AccountRecord = { ...account, created_at: isoTime(now()) };
  const refused = await transact([
    putNew({ ...accountKey(account_id), ...record }),
    putNew({ ...entryKey(account_id), ...record }),
    auditWrite(account_id, {
      operator,
      act: 'account.create',
      subject: account_id,
      details: { tier, ...(name && { name }) },
    }),
  ]);
  return !refused ? 'created' : 'taken';
};

/** Moves an account to another tier. Functions that know the account already follow within a minute. */
export const setTier = async ({ account_id, tier, operator }: TierChange): Promise<'set' | 'no_account'> => {
  const refused = await transact([
    setOf(accountKey(account_id), 'tier', tier),
    setOf(entryKey(account_id), 'tier', tier),
    auditWrite(account_id, { operator, act: 'account.set_tier', subject: account_id, details: { tier } }),
  ]);
  return !refused ? 'set' : 'no_account';
};

/**
 * Sets what an account may spend in a period, undefined for its tier's allowance. What it has used stays used.
 * Functions that know the account already follow within a minute.
 */
export const setCredits = async ({ account_id, credits, operator }: CreditsChange): Promise<'set' | 'no_account'> => {
  const refused = await transact([
    setOf(accountKey(account_id), 'credits', credits),
    setOf(entryKey(account_id), 'credits', credits),
    auditWrite(account_id, {
      operator,
      act: 'account.set_credits',
      subject: account_id,
      details: { credits: credits === undefined ? 'of the tier' : String(credits) },
    }),
  ]);
  return !refused ? 'set' : 'no_account';
};

/** Every account that was created here, in the order of their ids. */
export const listAccounts = (): Promise<AccountRecord[]> => itemsUnder(DIRECTORY, 'ACCOUNT#', accountRecord);

/** The account as it stands now, or undefined when there is none. */
export const getAccountRecord = async (accountId: string): Promise<AccountRecord | undefined> => {
  const { Item } = await table.send(
    new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: accountKey(accountId), ConsistentRead: true }),
  );
  return Item && accountRecord.parse(Item);
};
