import * as z from 'zod/mini';
import type { JobResponse } from '../shared/contract/jobs';
import type { Connection } from './connection';
import { ApiProblem } from './http/problem';
import { queryOf } from './http/query';
import { bodyOf, request, send } from './http/request';
import type { DoorView } from './jobs';

/** The result of a complete job, wherever it lies. Rejects with the job's own error when it has ended otherwise. */
export async function resultOf(connection: Connection, job: JobResponse): Promise<unknown> {
  if (job.status !== 'complete') throw problemOfJob(job);
  if (job.result_url === null) return job.result;
  return bodyOf(await send(connection, job.result_url, () => ({})), z.unknown()); // presigned: it is not shown the key
}

/** Why a job has no result: its own error, or that it is not complete. */
export function problemOfJob({ id, status, error, progress }: JobResponse): ApiProblem {
  if (error !== null) {
    const { code, message, next_step } = error;
    return new ApiProblem({ code, title: `The job ended with ${code}`, detail: message, next_step });
  }
  return new ApiProblem({
    code: `JOB_${status.toUpperCase()}`,
    title: `Job ${id} is ${status}`,
    detail: progress,
    next_step: isOver(status) ? 'Submit it again.' : 'Wait until it is complete.',
  });
}

const isOver = (status: JobResponse['status']) => status === 'cancelled' || status === 'expired';

/** How a sheet is drawn; `width` in pixels. */
export type OverlayView = DoorView & { format?: 'png' | 'svg'; width?: number };

/** A sheet with its doors drawn over it, of a complete door-detector job. Pages count from 1. */
export async function overlay(
  connection: Connection,
  jobId: string,
  page: number,
  view: OverlayView = {},
): Promise<Uint8Array> {
  const path = `/v1/jobs/${encodeURIComponent(jobId)}/overlay/${page}${queryOf(view)}`;
  return (await request(connection, path)).bytes;
}
