import type { JobResponse } from '../../shared/contract/jobs';
import { isTerminal } from '../../shared/domain/job';
import { ApiProblem } from '../http/problem';
import { resultOf } from '../results';
import { waitForJob } from '../wait';
import type { Context, Shown } from './command';
import { jobLine } from './print/job-line';
import { resultLines } from './print/result-lines';

/** Waits until a job has ended, showing how far it is. */
export function waitShowing({ connection, progress, hasJob }: Context, jobId: string): Promise<JobResponse> {
  hasJob(jobId);
  const show = ({ status, progress: sentence, progress_percent }: JobResponse) =>
    progress.show(`${status}: ${sentence}`, progress_percent);
  return waitForJob(connection, jobId, show).finally(progress.clear);
}

/** A job as it is: with its result when it is complete, with what went wrong when it has ended otherwise. */
export async function shownJob({ connection }: Context, job: JobResponse): Promise<Shown> {
  if (!isTerminal(job.status)) return { data: job, lines: [jobLine(job)] };
  try {
    const result = await resultOf(connection, job);
    return { data: { ...job, result }, lines: resultLines(job.model, result) };
  } catch (error) {
    if (job.status === 'complete' || !(error instanceof ApiProblem)) throw error;
    return { data: job, lines: [jobLine(job)], problem: error };
  }
}
