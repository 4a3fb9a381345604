import * as z from 'zod/mini';
import { LEDGER_KINDS } from '../domain/credits';
import { TIERS } from '../domain/tiers';
import { pageLimit, timestamp, uuid } from './common';

/** `lifetime`, or a month in UTC. */
const period = z.union([
  z.literal('lifetime'),
  z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be lifetime or a month such as 2026-11')),
]);

/** GET /v1/credits: the running period's pool; `limit` and `remaining` are null where nothing is limited. */
export const creditsResponse = z.object({
  tier: z.enum(TIERS),
  period: z.string(),
  limit: z.nullable(z.int()),
  used: z.int(),
  remaining: z.nullable(z.int()),
  resets_at: z.nullable(timestamp),
  submits_per_minute: z.int(),
});
export type CreditsResponse = z.infer<typeof creditsResponse>;

/** Query parameters of GET /v1/usage; without `period` it is the running one. */
export const usageQuery = z.strictObject({
  period: z.optional(period),
  limit: pageLimit,
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

/** The answer of GET /v1/usage: what was used in all and by model, and a page of the ledger, the newest jobs first. */
export const usageResponse = z.object({
  period: z.string(),
  used: z.int(),
  models: z.array(z.object({ model: z.string(), jobs: z.int(), pages: z.int(), credits: z.int() })),
  entries: z.array(
    z.object({
      at: timestamp,
      kind: z.enum(LEDGER_KINDS),
      job_id: uuid,
      model: z.string(),
      pages: z.int(),
      /** Below zero for a refund: the entries of a period add up to `used`. */
      credits: z.int(),
    }),
  ),
  next_cursor: z.nullable(z.string()),
});
export type UsageResponse = z.infer<typeof usageResponse>;
