import {
  type CreditsResponse,
  creditsResponse,
  type UsageResponse,
  usageResponse,
} from '../../shared/contract/credits';
import type { Tier } from '../../shared/domain/tiers';
import { setCredits } from '../../shared/store/manage-accounts';
import { emptyAccount, issuedKey, operator } from './accounts';
import { call } from './api';

/** An account that may spend `credits` in a period, whatever its tier says. */
export const accountWithCredits = async (tier: Tier, credits: number) => {
  const account_id = await emptyAccount(tier);
  await setCredits({ account_id, credits, operator });
  return { account_id, ...(await issuedKey(account_id)) };
};

export const creditsOf = async (key: string): Promise<CreditsResponse> =>
  creditsResponse.parse((await call('GET', '/v1/credits', { key })).body);

export const usageOf = async (key: string, query = ''): Promise<UsageResponse> =>
  usageResponse.parse((await call('GET', `/v1/usage${query}`, { key })).body);
