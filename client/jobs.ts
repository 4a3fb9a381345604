import type * as z from 'zod/mini';
import { jobList, type listJobsQuery } from '../shared/contract/job-list';
import { cancelledJob, type JobResponse, type JobSummary, jobResponse, retriedJob } from '../shared/contract/jobs';
import type { Connection } from './connection';
import { pagesOf } from './http/pages';
import { ApiProblem } from './http/problem';
import { queryOf } from './http/query';
import { bodyOf, request } from './http/request';

type Query = z.input<typeof listJobsQuery>;
export type JobFilters = { [Name in Exclude<keyof Query, 'limit' | 'cursor'>]?: NonNullable<Query[Name]> };

const pathOf = (jobId: string) => `/v1/jobs/${encodeURIComponent(jobId)}`;

/** Which doors of a door-detector job are shown: those from this confidence up, 0 to 1; the sure ones without it. */
export type DoorView = { min_confidence?: number };

export const getJob = async (connection: Connection, jobId: string, view: DoorView = {}): Promise<JobResponse> =>
  bodyOf(await request(connection, pathOf(jobId) + queryOf(view)), jobResponse);

/** The account's jobs, newest first, asked for page by page as they are read. */
export async function* listJobs(connection: Connection, filters: JobFilters = {}): AsyncGenerator<JobSummary> {
  const read = async (cursor: string | null): Promise<z.infer<typeof jobList>> =>
    bodyOf(await request(connection, `/v1/jobs${queryOf({ ...filters, limit: 100, cursor })}`), jobList);
  for await (const { jobs } of pagesOf(read)) yield* jobs;
}

/** Cancels a job that still waits. One that is cancelled already is as good, since the answer to a first try may be lost. */
export async function cancelJob(connection: Connection, jobId: string): Promise<z.infer<typeof cancelledJob>> {
  try {
    return bodyOf(await request(connection, pathOf(jobId), { method: 'DELETE' }), cancelledJob);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'JOB_NOT_CANCELLABLE') throw error;
    const { status } = await getJob(connection, jobId);
    if (status !== 'cancelled') throw error;
    return { job_id: jobId, status };
  }
}

/** Does a failed job again as a new one; a second call for the same job finds that one. */
export const retryJob = async (connection: Connection, jobId: string): Promise<z.infer<typeof retriedJob>> =>
  bodyOf(await request(connection, `${pathOf(jobId)}/retry`, { method: 'POST' }), retriedJob);
