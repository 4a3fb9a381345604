import { problem } from '../../../shared/contract/common';
import { JOB_STATUSES } from '../../../shared/domain/job';
import { readySample, submitContent } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

test.each(JOB_STATUSES.filter((status) => status !== 'complete'))(
  'a toc-parser job that is %s has no result to build on',
  async (status) => {
    const job_id = await putQueuedJob('enterprise', await readySample(), { status });
    const answer = await submitContent({ job_id, section_codes: ['260519'] });
    expect(answer.status).toBe(409);
    expect(problem.parse(answer.body)).toMatchObject({
      code: 'SOURCE_JOB_NOT_COMPLETE',
      detail: `The job is ${status}.`,
    });
  },
);
