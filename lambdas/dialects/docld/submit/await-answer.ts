import { acceptedAnswer, completedAnswer, failureOfJob } from '../../../../shared/dialects/docld/answer';
import { isTerminal } from '../../../../shared/domain/job';
import type { JobRow } from '../../../../shared/store/jobs';
import { type Answer, json } from '../../../api/answer';
import { awaitNews } from '../../../api/await-news';
import { existingJob } from '../../../api/existing-job';
import { wholeJob } from '../whole-job';

/** Waits for a job's end, `patienceMs` at most, and answers with what became of it: 202 where it goes on, or was cancelled meanwhile. */
export const awaitAnswer = async (placed: JobRow, patienceMs: number): Promise<Answer> => {
  const { account_id, job_id } = placed;
  const hasEnded = ({ status }: JobRow) => isTerminal(status);
  const row = await awaitNews(placed, hasEnded, () => existingJob({ account_id, job_id }), patienceMs);
  const job = await wholeJob(row);
  switch (job.status) {
    case 'completed':
      return json(200, completedAnswer(row, job));
    case 'failed': {
      const { status, body } = failureOfJob(job, row.error_code);
      return json(status, body);
    }
    default:
      return json(202, acceptedAnswer(job), { location: `/api/jobs/${job_id}`, 'retry-after': '2' });
  }
};
