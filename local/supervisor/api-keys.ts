import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { type ApiKey, makeApiKey, readApiKey } from '../../shared/domain/api-key';
import { now } from '../../shared/domain/clock';
import { keyState } from '../../shared/domain/key-state';
import { SCOPES } from '../../shared/domain/scopes';
import { TIERS, type Tier } from '../../shared/domain/tiers';
import { createAccount } from '../../shared/store/manage-accounts';
import { getKeyRecord, issueKey, listKeys, revokeKey } from '../../shared/store/manage-keys';
import { StartFault } from '../fault';

const keysSchema = z.record(z.enum(TIERS), z.string());

export type ApiKeys = Record<Tier, string>;

/** The operator in the audit, and the label of the keys that keys.json holds. */
const AUTHOR = 'npm start';

const newKey = () => makeApiKey().plaintext;

function readKeys(file: string): ApiKeys {
  const keys = keysSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (keys.success) return keys.data;
  throw new StartFault(`${file} does not hold a key for each tier: delete it to get new ones`);
}

function parsed(tier: Tier, plaintext: string): ApiKey {
  const key = readApiKey(plaintext);
  if (!key) throw new StartFault(`The ${tier} key in keys.json is damaged: delete the file to get new ones`);
  return key;
}

/** The key itself, or a new one in its stead once it has been revoked or rotated away. */
async function unlessDead(tier: Tier, plaintext: string): Promise<string> {
  const stored = await getKeyRecord(parsed(tier, plaintext).id);
  return stored && keyState(stored, now()) !== 'live' ? newKey() : plaintext;
}

/** Makes room for a new key: whoever deleted keys.json has lost the ones that were in it. */
async function revokeLostKeys(accountId: string): Promise<void> {
  for (const { key_id, label } of await listKeys(accountId)) {
    if (label === AUTHOR) await revokeKey({ key_id, operator: AUTHOR });
  }
}

async function storeKey(tier: Tier, plaintext: string): Promise<void> {
  const account_id = `local-${tier}`;
  const key = parsed(tier, plaintext);
  await createAccount({ account_id, tier, operator: AUTHOR });
  if (await getKeyRecord(key.id)) return;
  const issue = () => issueKey({ account_id, key, label: AUTHOR, scopes: SCOPES, operator: AUTHOR });
  if ((await issue()) === 'issued') return;
  await revokeLostKeys(account_id);
  if ((await issue()) === 'issued') return;
  throw new StartFault(
    `${account_id} has two live keys and neither is in keys.json: delete the state folder to begin anew`,
  );
}

/**
 * One account with one key for each tier. The file is written first and the table follows it on every start,
 * so that a kill in between, or a new database, leaves no key that does not work.
 * The store finds its table through the environment, as it does in a function.
 */
export async function ensureApiKeys(file: string): Promise<ApiKeys> {
  const keys = existsSync(file)
    ? readKeys(file)
    : { free: newKey(), developer: newKey(), pro: newKey(), enterprise: newKey() };
  for (const tier of TIERS) keys[tier] = await unlessDead(tier, keys[tier]);
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await Promise.all(TIERS.map((tier) => storeKey(tier, keys[tier])));
  return keys;
}
