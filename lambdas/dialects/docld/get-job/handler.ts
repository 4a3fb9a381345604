import { idPath } from '../../../../shared/dialects/docld/contract';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { docldJob } from '../existing-job';
import { route } from '../routes';
import { wholeJob } from '../whole-job';

export const handler = route('jobs:read', pathOf(idPath, 'JOB_NOT_FOUND'), async ({ account, input: { id } }) => {
  const row = await docldJob({ account_id: account.account_id, job_id: id });
  return json(200, await wholeJob(row));
});
