import { acceptedAnswer, completedAnswer, failureOfJob } from '../../../../shared/dialects/docld/answer';
import type { JobRow } from '../../../../shared/store/jobs';
import { type Answer, json } from '../../../api/answer';
import { wholeJob } from '../whole-job';

/** Answers a submit with what became of its job: 202 where it goes on, or was cancelled meanwhile. */
export const submitAnswer = async (row: JobRow): Promise<Answer> => {
  const job = await wholeJob(row);
  switch (job.status) {
    case 'completed':
      return json(200, completedAnswer(row, job));
    case 'failed': {
      const { status, body } = failureOfJob(job, row.error_code);
      return json(status, body);
    }
    default:
      return json(202, acceptedAnswer(job), { location: `/api/jobs/${row.job_id}`, 'retry-after': '2' });
  }
};
