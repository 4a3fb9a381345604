import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { makeApiKey, readApiKey } from '../../shared/domain/api-key';
import { TIERS, type Tier } from '../../shared/domain/tiers';
import { putAccount, putApiKey } from '../../shared/store/accounts';
import { StartFault } from '../fault';

const keysSchema = z.record(z.enum(TIERS), z.string());

export type ApiKeys = Record<Tier, string>;

function makeKeys(): ApiKeys {
  const key = () => makeApiKey().plaintext;
  return { free: key(), developer: key(), pro: key(), enterprise: key() };
}

function readKeys(file: string): ApiKeys {
  const keys = keysSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (keys.success) return keys.data;
  throw new StartFault(`${file} does not hold a key for each tier: delete it to get new ones`);
}

const unlessThere = (write: Promise<void>) =>
  write.catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });

async function storeKey(tier: Tier, plaintext: string): Promise<void> {
  const key = readApiKey(plaintext);
  if (!key) throw new StartFault(`The ${tier} key in keys.json is damaged: delete the file to get new ones`);
  const accountId = `local-${tier}`;
  await unlessThere(putAccount({ account_id: accountId, tier }));
  await unlessThere(putApiKey({ key_id: key.id, account_id: accountId, secret_hash: key.secretHash }));
}

/**
 * One account with one key for each tier. The file is written first and the table follows it on every start,
 * so that a kill in between, or a new database, leaves no key that does not work.
 * The store finds its table through the environment, as it does in a function.
 */
export async function ensureApiKeys(file: string): Promise<ApiKeys> {
  const keys = existsSync(file) ? readKeys(file) : makeKeys();
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await Promise.all(TIERS.map((tier) => storeKey(tier, keys[tier])));
  return keys;
}
