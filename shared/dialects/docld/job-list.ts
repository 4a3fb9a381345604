import * as z from 'zod/mini';
import type { JobRow } from '../../store/jobs';
import { DOCLD_STATUSES } from './contract';
import { statusOf } from './job';
import { DOCLD_TYPES, typeOf } from './job-types';

export const paging = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
  offset: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 0),
};

/** Query parameters of GET /api/jobs. */
export const listQuery = z.object({
  status: z.optional(z.enum(DOCLD_STATUSES)),
  type: z.optional(z.enum(DOCLD_TYPES)),
  ...paging,
});
export type ListQuery = z.infer<typeof listQuery>;

/** Whether a job is one that the query wants. */
export const isWanted =
  ({ status, type }: ListQuery) =>
  (row: JobRow): boolean =>
    (status === undefined || statusOf(row) === status) && (type === undefined || typeOf(row.model) === type);

/** What lies on the page, and where that stands among all. */
export const pageOf = <Entry>(matches: readonly Entry[], { limit, offset }: { limit: number; offset: number }) => ({
  entries: matches.slice(offset, offset + limit),
  total: matches.length,
  has_more: offset + limit < matches.length,
});
