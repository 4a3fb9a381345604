import type { APIGatewayProxyEventHeaders } from 'aws-lambda';
import { readApiKey, sameHash } from '../../shared/domain/api-key';
import { now } from '../../shared/domain/clock';
import { keyState } from '../../shared/domain/key-state';
import { Problem } from '../../shared/domain/problems';
import { permits, type RequiredScope } from '../../shared/domain/scopes';
import { type Account, getAccount, getApiKey, type StoredApiKey } from '../../shared/store/accounts';

/** How long a function goes on with what it knows of a key: the longest that a revocation or a new tier takes to tell. */
const WARM_MS = 60_000;
const warm = new Map<string, { account: Account; stored: StoredApiKey; until: number }>();

/** The one word of `Authorization`, after Bearer or alone; of another scheme, or of none but its name, there is no key. */
const AUTHORIZATION = /^(?:Bearer\s+)?(?!Bearer$)(\S+)$/i;

/** The key as the request carries it, whatever it is; undefined when it carries none. An empty X-API-Key hides no other. */
export const presentedKey = (headers: APIGatewayProxyEventHeaders): string | undefined =>
  headers['x-api-key'] || AUTHORIZATION.exec(headers.authorization ?? '')?.[1];

const lookUp = async (keyId: string) => {
  const known = warm.get(keyId);
  if (known && known.until > now()) return known;
  warm.delete(keyId);
  const stored = await getApiKey(keyId);
  const account = stored && (await getAccount(stored.account_id));
  if (!stored || !account) return undefined;
  const entry = { account, stored, until: now() + WARM_MS };
  warm.set(keyId, entry);
  return entry;
};

const isValid = (stored: StoredApiKey, secretHash: string): boolean =>
  sameHash(secretHash, stored.secret_hash) && keyState(stored, now()) === 'live';

/**
 * The account whose key the request carries (`X-API-Key`, or `Authorization` with Bearer or without). Every way to fail
 * reads the same, a revoked or expired key too; only the holder of a valid key learns which scope it lacks.
 */
export const authenticate = async (headers: APIGatewayProxyEventHeaders, scope: RequiredScope): Promise<Account> => {
  const key = readApiKey(presentedKey(headers) ?? '');
  const entry = key && (await lookUp(key.id));
  if (!key || !entry || !isValid(entry.stored, key.secretHash)) {
    throw new Problem('INVALID_API_KEY', 'The request carries no API key that is valid here.');
  }
  if (!permits(entry.stored.scopes, scope)) {
    throw new Problem('SCOPE_MISSING', `This request needs a key with the scope ${scope}.`);
  }
  return entry.account;
};
