import { setTimeout as wait } from 'node:timers/promises';
import { type JobResponse, jobResponse, submittedJob } from '../../shared/contract/jobs';
import { type ApiClient, ApiProblem } from './api-client';

const LONGEST_WAIT_SECONDS = 0.5; // the API's Retry-After is made for clients that do not sit and watch

/** Says that a step is done. */
export type Step = (what: string) => void;

/** A complete job and its result, wherever that lies. */
export type CompleteJob = { jobId: string; result: unknown };

/** Submits a document to a route and waits until the job is complete. Rejects with ApiProblem when it ends otherwise. */
export async function runJob(api: ApiClient, route: string, documentId: string, step: Step): Promise<CompleteJob> {
  const json = { document_id: documentId, cache: 'bypass' };
  const { job_id: jobId } = (await api(route, submittedJob, { method: 'POST', json })).body;
  step(`submitted: job ${jobId}`);
  const job = await pollJob(api, jobId, step);
  if (job.error !== null)
    throw new ApiProblem(`The job ended with ${job.error.code}`, job.error.message, job.error.next_step);
  if (job.status !== 'complete')
    throw new ApiProblem(`The job ended as ${job.status}`, job.progress, 'Submit it again.');
  const result = await resultOf(job);
  step(`complete: processing took ${job.processing_time_ms ?? 0} ms`);
  return { jobId, result };
}

async function pollJob(api: ApiClient, jobId: string, step: Step): Promise<JobResponse> {
  let shown = '';
  for (;;) {
    const { body: job, retryAfter = LONGEST_WAIT_SECONDS } = await api(`/v1/jobs/${jobId}`, jobResponse);
    if (job.status !== 'queued' && job.status !== 'processing') return job;
    if (job.progress !== shown) step(`${job.status}: ${job.progress} (${job.progress_percent} %)`);
    shown = job.progress;
    await wait(Math.min(retryAfter, LONGEST_WAIT_SECONDS) * 1000);
  }
}

/** A result too large to stand in the answer has an address of its own. */
async function resultOf(job: JobResponse): Promise<unknown> {
  if (job.result_url === null) return job.result;
  return (await fetch(job.result_url)).json();
}
