import { problem } from '../../../shared/contract/common';
import { JOB_STATUSES } from '../../../shared/domain/job';
import { DOOR_DETECTOR } from '../../../shared/domain/models';
import { call } from '../../support/api';
import { completedToc, readySample } from '../../support/flows';
import { putQueuedJob } from '../../support/storage';

const overlayOf = async (job_id: string) => {
  const { status, body } = await call('GET', `/v1/jobs/${job_id}/overlay/1`);
  const { code, detail } = problem.parse(body);
  return { status, code, detail };
};

test.each(JOB_STATUSES.filter((status) => status !== 'complete'))('a job that is %s has no overlay', async (status) => {
  const job_id = await putQueuedJob('enterprise', await readySample(), { status, model: DOOR_DETECTOR.model });
  expect(await overlayOf(job_id)).toEqual({ status: 409, code: 'JOB_NOT_COMPLETE', detail: `The job is ${status}.` });
});

test('nor has a job of another model', async () => {
  const { job_id } = await completedToc();
  expect(await overlayOf(job_id)).toEqual({
    status: 409,
    code: 'JOB_HAS_NO_OVERLAY',
    detail: 'The job is one of toc-parser.',
  });
});
