import { success } from '../../../../shared/dialects/docurift/envelope';
import { jobPath } from '../../../../shared/dialects/docurift/ids';
import { presentJob } from '../../../../shared/dialects/docurift/job';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { docuriftJob } from '../existing-job';
import { route } from '../routes';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const job = await docuriftJob({ account_id: account.account_id, job_id: input.id });
  return json(200, success(presentJob(job)));
});
