import { idPath } from '../../../../shared/dialects/docld/contract';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { cancelRunning } from '../../cancel-running';
import { docldJob } from '../existing-job';
import { route } from '../routes';

export const handler = route('jobs:write', pathOf(idPath, 'JOB_NOT_FOUND'), async ({ account, input: { id } }) => {
  const { job_id } = await cancelRunning(await docldJob({ account_id: account.account_id, job_id: id }), [
    'queued',
    'processing',
  ]);
  return json(200, { success: true, job_id, status: 'cancelled' });
});
