import * as z from 'zod/mini';
import { JOB_STATUSES } from '../domain/job';
import { moment, pageLimit, uuid } from './common';
import { jobSummary } from './jobs';

/** Query parameters of GET /v1/jobs. A job was created within `[created_after, created_before)`. */
export const listJobsQuery = z
  .strictObject({
    status: z.optional(z.enum(JOB_STATUSES)),
    model: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    document_id: z.optional(uuid),
    created_after: z.optional(moment),
    created_before: z.optional(moment),
    limit: pageLimit,
    cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  })
  .check(
    z.refine(
      ({ created_after: after, created_before: before }) =>
        after === undefined || before === undefined || Date.parse(after) < Date.parse(before),
      { path: ['created_before'], error: 'must be later than created_after' },
    ),
  );
export type ListJobsQuery = z.infer<typeof listJobsQuery>;

/** The answer of GET /v1/jobs, newest first. With a `next_cursor` there may be more, even if this page is not full. */
export const jobList = z.object({ jobs: z.array(jobSummary), next_cursor: z.nullable(z.string()) });
export type JobList = z.infer<typeof jobList>;
