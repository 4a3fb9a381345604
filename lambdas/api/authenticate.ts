import type { APIGatewayProxyEventHeaders } from 'aws-lambda';
import { readApiKey, sameHash } from '../../shared/domain/api-key';
import { now } from '../../shared/domain/clock';
import { Problem } from '../../shared/domain/problems';
import { type Account, getAccount, getApiKey } from '../../shared/store/accounts';

const WARM_MS = 60_000;
const warm = new Map<string, { account: Account; secretHash: string; until: number }>();

const presentedKey = (headers: APIGatewayProxyEventHeaders): string | undefined =>
  headers['x-api-key'] ?? /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];

const lookUp = async (keyId: string) => {
  const known = warm.get(keyId);
  if (known && known.until > now()) return known;
  warm.delete(keyId);
  const key = await getApiKey(keyId);
  const account = key && (await getAccount(key.account_id));
  if (!key || !account) return undefined;
  const entry = { account, secretHash: key.secret_hash, until: now() + WARM_MS };
  warm.set(keyId, entry);
  return entry;
};

/** The account whose key the request carries (`X-API-Key`, or `Authorization: Bearer`); every way to fail reads the same. */
export const authenticate = async (headers: APIGatewayProxyEventHeaders): Promise<Account> => {
  const key = readApiKey(presentedKey(headers) ?? '');
  const entry = key && (await lookUp(key.id));
  if (!key || !entry || !sameHash(key.secretHash, entry.secretHash)) {
    throw new Problem('INVALID_API_KEY', 'The request carries no API key that is valid here.');
  }
  return entry.account;
};
