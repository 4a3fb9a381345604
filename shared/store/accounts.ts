import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { TIERS } from '../domain/tiers';
import { env } from '../env';
import { table } from './table';

const accountItem = z.object({ account_id: z.string(), tier: z.enum(TIERS) });
const apiKeyItem = z.object({ key_id: z.string(), account_id: z.string(), secret_hash: z.string() });

export type Account = z.infer<typeof accountItem>;
export type StoredApiKey = z.infer<typeof apiKeyItem>;

const accountKey = (accountId: string) => ({ pk: `ACCOUNT#${accountId}`, sk: 'ACCOUNT' });
const apiKeyKey = (keyId: string) => ({ pk: `KEY#${keyId}`, sk: 'KEY' });

const read = async (key: { pk: string; sk: string }): Promise<unknown> =>
  (await table.send(new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: key }))).Item;

/** The account, or undefined when there is none. */
export const getAccount = async (accountId: string): Promise<Account | undefined> => {
  const item = await read(accountKey(accountId));
  return item === undefined ? undefined : accountItem.parse(item);
};

/** The stored key (hash only), or undefined when there is none. */
export const getApiKey = async (keyId: string): Promise<StoredApiKey | undefined> => {
  const item = await read(apiKeyKey(keyId));
  return item === undefined ? undefined : apiKeyItem.parse(item);
};

const putNew = async (item: Record<string, string>): Promise<void> => {
  await table.send(
    new PutCommand({
      TableName: env('ACCOUNTS_TABLE'),
      Item: item,
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
};

/** Creates an account; throws ConditionalCheckFailedException when the id is taken. */
export const putAccount = (account: Account): Promise<void> =>
  putNew({ ...accountKey(account.account_id), ...account });

/** Stores a key's hash under its id; throws ConditionalCheckFailedException when the id is taken. */
export const putApiKey = (key: StoredApiKey): Promise<void> => putNew({ ...apiKeyKey(key.key_id), ...key });
