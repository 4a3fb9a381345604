import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { SCOPES } from '../domain/scopes';
import { TIERS } from '../domain/tiers';
import { env } from '../env';
import { table } from './table';

export const accountItem = z.object({
  account_id: z.string(),
  tier: z.enum(TIERS),
  /** What the operator lets the account spend in a period, in place of its tier's allowance. */
  credits: z.optional(z.number()),
});

export const apiKeyItem = z.object({
  key_id: z.string(),
  account_id: z.string(),
  secret_hash: z.string(),
  scopes: z._default(z.array(z.enum(SCOPES)), [...SCOPES]),
  revoked_at: z.optional(z.string()),
  /** Epoch seconds; set by a rotation. */
  expires_at: z.optional(z.number()),
});

export type Account = z.infer<typeof accountItem>;
export type StoredApiKey = z.infer<typeof apiKeyItem>;

/** Of all items of an account. */
export const accountPk = (accountId: string) => `ACCOUNT#${accountId}`;
export const accountKey = (accountId: string) => ({ pk: accountPk(accountId), sk: 'ACCOUNT' });
export const apiKeyKey = (keyId: string) => ({ pk: `KEY#${keyId}`, sk: 'KEY' });

const read = async (key: { pk: string; sk: string }): Promise<unknown> =>
  (await table.send(new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: key }))).Item;

/** The account, or undefined when there is none. */
export const getAccount = async (accountId: string): Promise<Account | undefined> => {
  const item = await read(accountKey(accountId));
  return item === undefined ? undefined : accountItem.parse(item);
};

/** The stored key (hash only), revoked and expired ones too, or undefined when there is none. */
export const getApiKey = async (keyId: string): Promise<StoredApiKey | undefined> => {
  const item = await read(apiKeyKey(keyId));
  return item === undefined ? undefined : apiKeyItem.parse(item);
};
