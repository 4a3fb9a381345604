import * as z from 'zod/mini';
import type { JobRow } from '../../store/jobs';
import { ascending } from '../lists';
import { DOCURIFT_STATUSES, job } from './contract';
import { endDate, startDate } from './dates';
import { successOf } from './envelope';
import { DOCURIFT_STATUS } from './job';
import { pageQuery, pagination } from './pages';
import { paramsOf } from './params';
import { isRemembered } from './times';

/** Query parameters of GET /docurift/v1/jobs; both dates belong to what is asked for. */
export const listQuery = z.object({
  ...pageQuery,
  status: z.optional(z.enum(DOCURIFT_STATUSES)),
  documentType: z.optional(z.string()),
  startDate: z.optional(startDate),
  endDate: z.optional(endDate),
  sortBy: z._default(z.enum(['createdAt', 'updatedAt']), 'createdAt'),
});
export type ListQuery = z.infer<typeof listQuery>;

/** The answer; how jobs and pagination lie in `data` is ours, as the vendor's page could not be seen to its end. */
export const jobListAnswer = successOf(z.strictObject({ jobs: z.array(job), pagination }));

/** Whether a row of the time asked for is one that the query wants, at `epochMs`. */
export const isWanted =
  ({ status, documentType }: ListQuery, epochMs: number) =>
  (row: JobRow): boolean =>
    isRemembered(row, epochMs) &&
    (status === undefined || DOCURIFT_STATUS[row.status] === status) &&
    (documentType === undefined || paramsOf(row).document_type === documentType);

/** Orders rows by the time asked for; of the same time, by their ids. */
export const inOrderOf =
  ({ sortBy }: ListQuery) =>
  (a: JobRow, b: JobRow): number =>
    (sortBy === 'updatedAt' ? ascending(a.updated_at, b.updated_at) : 0) || ascending(a.job_id, b.job_id);
