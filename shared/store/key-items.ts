import * as z from 'zod/mini';
import { env } from '../env';
import { accountPk, apiKeyItem, apiKeyKey } from './accounts';
import { KEY_PLACES } from './key-places';
import type { TransactItem } from './transact';

/** A key as its operator sees it. */
export const keyRecord = z.extend(apiKeyItem, {
  label: z.optional(z.string()),
  created_at: z.string(),
  /** Which of its account's two places it was given; it never moves. */
  place: z.enum(KEY_PLACES),
});

export type KeyRecord = z.infer<typeof keyRecord>;

/** Keys are found by their id alone; the pointer beside the account is what lists them. */
export const POINTER_PREFIX = 'KEY#';
const pointerKey = (accountId: string, keyId: string) => ({
  pk: accountPk(accountId),
  sk: `${POINTER_PREFIX}${keyId}`,
});

const put = (item: Record<string, unknown>): TransactItem => ({
  Put: { TableName: env('ACCOUNTS_TABLE'), Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Stores a new key and its pointer. */
export const putKey = (key: KeyRecord): TransactItem[] => [
  put({ ...apiKeyKey(key.key_id), ...key }),
  put({ ...pointerKey(key.account_id, key.key_id), key_id: key.key_id }),
];

const setOnLiveKey = (
  key: { pk: string; sk: string },
  attribute: 'expires_at' | 'revoked_at',
  value: unknown,
): TransactItem => ({
  Update: {
    TableName: env('ACCOUNTS_TABLE'),
    Key: key,
    UpdateExpression: `SET ${attribute} = :value`,
    ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(${attribute}) AND attribute_not_exists(revoked_at)`,
    ExpressionAttributeValues: { ':value': value },
  },
});

/** Ends a key at `expiresAt` (epoch seconds); the table's TTL then deletes it and its pointer. */
export const endKey = ({ account_id, key_id }: KeyRecord, expiresAt: number): TransactItem[] => [
  setOnLiveKey(apiKeyKey(key_id), 'expires_at', expiresAt),
  setOnLiveKey(pointerKey(account_id, key_id), 'expires_at', expiresAt),
];

/** Marks a key as revoked; it stays in the list. */
export const markRevoked = ({ key_id }: KeyRecord, at: string): TransactItem =>
  setOnLiveKey(apiKeyKey(key_id), 'revoked_at', at);
