import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { plangrepStatus } from '../../../../shared/dialects/plangrep/status';
import { Problem } from '../../../../shared/domain/problems';
import { isInlined } from '../../../../shared/files/results';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { plangrepJob } from '../existing';
import { readView, resultUrl } from '../read-result';
import { route } from '../routes';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const row = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
  if (row.status !== 'complete') {
    throw new Problem('JOB_NOT_COMPLETE', `The job is ${plangrepStatus(row)}: only a completed one has a result.`);
  }
  const view = await readView(row);
  if (isInlined(view)) return json(200, view);
  const location = await resultUrl(row);
  return json(303, { resultUrl: location }, { location });
});
