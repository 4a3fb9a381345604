import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { ApiKey } from '../domain/api-key';
import { epochSeconds, isoTime, now } from '../domain/clock';
import { keyState } from '../domain/key-state';
import type { Scope } from '../domain/scopes';
import { env } from '../env';
import { accountPk, apiKeyKey, getAccount } from './accounts';
import { auditWrite } from './audit';
import { endKey, type KeyRecord, keyRecord, markRevoked, POINTER_PREFIX, putKey } from './key-items';
import { KEY_PLACES, leavePlace, otherPlace, succeed, takePlace } from './key-places';
import { itemsUnder } from './partition';
import { table } from './table';
import { isLost, transact } from './transact';

type Issue = {
  account_id: string;
  key: ApiKey;
  label?: string | undefined;
  scopes: readonly Scope[];
  operator: string;
};
type Rotation = { key_id: string; successor: ApiKey; graceSeconds: number; operator: string };
type Revocation = { key_id: string; operator: string };

/** The key, whatever its state, or undefined when there is none. */
export const getKeyRecord = async (keyId: string): Promise<KeyRecord | undefined> => {
  const { Item } = await table.send(
    new GetCommand({ TableName: env('ACCOUNTS_TABLE'), Key: apiKeyKey(keyId), ConsistentRead: true }),
  );
  return Item && keyRecord.parse(Item);
};

const pointer = z.object({ key_id: z.string() });

/** The account's keys, revoked ones too, oldest first. A key whose grace has ended is gone once the table's TTL took it. */
export const listKeys = async (accountId: string): Promise<KeyRecord[]> => {
  const pointers = await itemsUnder(accountPk(accountId), POINTER_PREFIX, pointer);
  const keys = await Promise.all(pointers.map(({ key_id }) => getKeyRecord(key_id)));
  return keys.filter((key) => key !== undefined).sort((a, b) => a.created_at.localeCompare(b.created_at));
};

/** Gives the account one more key, in the first place that is free. */
export const issueKey = async (issue: Issue): Promise<'issued' | 'no_account' | 'two_live_keys'> => {
  const { account_id, key, label, operator } = issue;
  const scopes = [...issue.scopes];
  const record = { key_id: key.id, account_id, secret_hash: key.secretHash, scopes, label, created_at: isoTime(now()) };
  const details = { scopes: scopes.join(','), ...(label && { label }) };
  for (const place of KEY_PLACES) {
    const refused = await transact([
      takePlace(account_id, place, key.id),
      ...putKey({ ...record, place }),
      auditWrite(account_id, { operator, act: 'key.issue', subject: key.id, details }),
    ]);
    if (!refused) return 'issued';
    if (!isLost(refused[0])) throw new Error(`A key with the id ${key.id} is stored already`);
  }
  return (await getAccount(account_id)) ? 'two_live_keys' : 'no_account';
};

/** Gives a live key a successor with its label and scopes, and an end `graceSeconds` from now. */
export const rotateKey = async ({
  key_id,
  successor,
  graceSeconds,
  operator,
}: Rotation): Promise<KeyRecord | 'no_key' | 'not_live' | 'rotated_before' | 'two_live_keys'> => {
  const old = await getKeyRecord(key_id);
  if (!old) return 'no_key';
  const { account_id, label, scopes } = old;
  const at = now();
  const expiresAt = epochSeconds(at) + graceSeconds;
  const replacement: KeyRecord = {
    key_id: successor.id,
    account_id,
    secret_hash: successor.secretHash,
    scopes,
    label,
    created_at: isoTime(at),
    place: otherPlace(old.place),
  };
  const details = { successor: successor.id, expires_at: isoTime(expiresAt * 1000) };
  const refused = await transact([
    succeed(account_id, old.place, { old: key_id, successor: successor.id, expiresAt }),
    ...endKey(old, expiresAt),
    ...putKey(replacement),
    auditWrite(account_id, { operator, act: 'key.rotate', subject: key_id, details }),
  ]);
  return !refused ? replacement : whyNotRotated(key_id);
};

const whyNotRotated = async (keyId: string) => {
  const key = await getKeyRecord(keyId);
  if (!key || keyState(key, now()) !== 'live') return 'not_live';
  return key.expires_at === undefined ? 'two_live_keys' : 'rotated_before';
};

/** Ends a key at once and for good. Functions that know it already follow within a minute. */
export const revokeKey = async ({ key_id, operator }: Revocation): Promise<KeyRecord | 'no_key' | 'not_live'> => {
  const key = await getKeyRecord(key_id);
  if (!key) return 'no_key';
  const at = isoTime(now());
  const refused = await transact([
    leavePlace(key.account_id, key.place, key_id),
    markRevoked(key, at),
    auditWrite(key.account_id, { operator, act: 'key.revoke', subject: key_id, details: {} }),
  ]);
  return !refused ? { ...key, revoked_at: at } : 'not_live';
};
