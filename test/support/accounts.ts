import { chooseSystem } from '../../local/admin/system';
import { makeApiKey } from '../../shared/domain/api-key';
import { newId } from '../../shared/domain/ids';
import { SCOPES, type Scope } from '../../shared/domain/scopes';
import type { Tier } from '../../shared/domain/tiers';
import { createAccount } from '../../shared/store/manage-accounts';
import { issueKey } from '../../shared/store/manage-keys';
import { stateDir } from './local-runtime';

// From here on `shared/store` works in the test's own process, on the runtime's accounts table.
process.env.PLANWRIGHT_STATE = stateDir;
chooseSystem(process.env, undefined, undefined);

export const operator = 'jest';

/** An account without keys. */
export const emptyAccount = async (tier: Tier = 'free'): Promise<string> => {
  const account_id = `test-${newId()}`;
  await createAccount({ account_id, tier, operator });
  return account_id;
};

/** One more key of the account: its id and what a client sends. */
export const issuedKey = async (account_id: string, scopes: readonly Scope[] = SCOPES) => {
  const key = makeApiKey();
  const outcome = await issueKey({ account_id, key, scopes, operator });
  if (outcome !== 'issued') throw new Error(`No key for ${account_id}: ${outcome}`);
  return { key_id: key.id, key: key.plaintext };
};

/** An account nobody else uses, for tests that count what an account has. */
export const freshAccount = async (tier: Tier): Promise<{ account_id: string; key: string }> => {
  const account_id = await emptyAccount(tier);
  const { key } = await issuedKey(account_id);
  return { account_id, key };
};
