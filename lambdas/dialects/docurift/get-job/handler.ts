import { success } from '../../../../shared/dialects/docurift/envelope';
import { jobPath } from '../../../../shared/dialects/docurift/ids';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { docuriftJob } from '../existing-job';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:read', pathOf(jobPath, 'JOB_NOT_FOUND'), async ({ account, input }) => {
  const row = await docuriftJob({ account_id: account.account_id, job_id: input.id });
  return json(200, success(await wholeJob(row)));
});
