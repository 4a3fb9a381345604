import { type CreditsResponse, creditsResponse, type UsageResponse, usageResponse } from '../shared/contract/credits';
import type { Connection } from './connection';
import { pagesOf } from './http/pages';
import { queryOf } from './http/query';
import { bodyOf, request } from './http/request';

/** What the account may spend and has spent in the running period. */
export const getCredits = async (connection: Connection): Promise<CreditsResponse> =>
  bodyOf(await request(connection, '/v1/credits'), creditsResponse);

/** A period, `2026-11` or `lifetime`, the running one unless told otherwise; and which page of its entries, up to 100. */
export type UsageQuery = { period?: string; limit?: number; cursor?: string };

/** What a period has used, in all and by model, and a page of its charges and refunds. */
export const getUsage = async (connection: Connection, query: UsageQuery = {}): Promise<UsageResponse> =>
  bodyOf(await request(connection, `/v1/usage${queryOf(query)}`), usageResponse);

/** Each charge and refund of a period, those of the newest jobs first, asked for page by page as they are read. */
export async function* listCharges(
  connection: Connection,
  period?: string,
): AsyncGenerator<UsageResponse['entries'][number]> {
  // where none was named, the first page's, as a cursor is of one period and the running one may end in between
  let asked = period;
  const read = async (cursor: string | null) => {
    const query = { limit: 100, ...(asked && { period: asked }), ...(cursor !== null && { cursor }) };
    const page = await getUsage(connection, query);
    asked = page.period;
    return page;
  };
  for await (const { entries } of pagesOf(read)) yield* entries;
}
