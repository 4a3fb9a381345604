import type { JobResponse } from '../../shared/contract/jobs';
import { isTerminal } from '../../shared/domain/job';
import { getJob } from '../jobs';
import { problemOfJob, resultOf } from '../results';
import { waitForJob } from '../wait';
import { confidenceOf } from './arguments';
import type { Context, Shown } from './command';
import { jobLine } from './print/job-line';
import { resultLines } from './print/result-lines';

/** Waits until a job has ended, showing how far it is. */
export async function waitShowing(context: Context, jobId: string): Promise<JobResponse> {
  const { connection, progress, enters } = context;
  let known = false;
  const show = (news: JobResponse) => {
    if (!known) progress.note(`job ${jobId}`);
    known = true;
    enters({ job: jobId, ended: isTerminal(news.status) });
    progress.show(`${news.status}: ${news.progress}${placeOf(news)}`, news.progress_percent);
  };
  const job = await waitForJob(connection, jobId, show).finally(progress.clear);
  return confidenceOf(context.flags) === undefined ? job : seenJob(context, jobId);
}

/** A job as it is now, with the doors that were asked for. */
export function seenJob({ connection, flags }: Context, jobId: string): Promise<JobResponse> {
  const min_confidence = confidenceOf(flags);
  return getJob(connection, jobId, min_confidence === undefined ? {} : { min_confidence });
}

function placeOf({ queue_position, estimated_wait_seconds }: JobResponse): string {
  if (queue_position === null) return '';
  return `, place ${queue_position}${estimated_wait_seconds === null ? '' : `, about ${estimated_wait_seconds} s`}`;
}

/** A job that has no result, and why. */
export const withoutResult = (job: JobResponse): Shown => ({
  data: job,
  lines: [jobLine(job)],
  problem: problemOfJob(job),
});

/** A job as it is: with its result when it is complete, with what went wrong when it has ended otherwise. */
export async function shownJob({ connection }: Context, job: JobResponse): Promise<Shown> {
  if (!isTerminal(job.status)) return { data: job, lines: [jobLine(job)] };
  if (job.status !== 'complete') return withoutResult(job);
  const result = await resultOf(connection, job);
  return { data: { ...job, result }, lines: resultLines(job.model, result) };
}
