import type { JobSummary } from '../../../shared/contract/jobs';
import { JOB_STATUSES, type JobStatus } from '../../../shared/domain/job';
import { listJobs } from '../../jobs';
import { countOf, UsageError } from '../arguments';
import type { Command } from '../command';
import { jobLine } from '../print/job-line';

const USUAL_LIMIT = 20;

export const jobs: Command = {
  synopsis: 'jobs',
  summary: 'your jobs, newest first; 20 unless asked for more',
  options: ['status', 'limit'],
  run: async ({ connection, flags }) => {
    const limit = countOf(flags, 'limit') ?? USUAL_LIMIT;
    const status = flags.status === undefined ? {} : { status: statusOf(flags.status) };
    const data: JobSummary[] = [];
    for await (const job of listJobs(connection, status)) {
      data.push(job);
      if (data.length >= limit) break;
    }
    return { data, lines: data.length === 0 ? ['No jobs.'] : data.map(jobLine) };
  },
};

function statusOf(text: string): JobStatus {
  const status = JOB_STATUSES.find((one) => one === text);
  if (status === undefined) throw new UsageError(`--status ${text}: it is one of ${JOB_STATUSES.join(', ')}.`);
  return status;
}
