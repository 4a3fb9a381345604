import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { plangrepStatus } from '../../../../shared/dialects/plangrep/status';
import { Problem } from '../../../../shared/domain/problems';
import { resumeBlocked } from '../../../../shared/store/set-queue';
import { json } from '../../../api/answer';
import { dispatchNow } from '../../../api/dispatch-now';
import { pathOf } from '../../../api/parse';
import { plangrepJob } from '../existing';
import { queuedJobOf } from '../queued-job';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route(
  'jobs:write',
  pathOf(jobPath, 'JOB_NOT_FOUND'),
  async ({ account, input, id, receivedAt }) => {
    const row = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
    // an attempt before this one may have resumed it and died before its answer
    const resumed = row.queue_token === id ? row : await resumeBlocked(row, id);
    if (!resumed) throw new Problem('JOB_NOT_BLOCKED', `The job is ${plangrepStatus(row)}.`);
    await dispatchNow(account, queuedJobOf(resumed), receivedAt);
    return json(200, { job: await wholeJob(resumed) });
  },
);
