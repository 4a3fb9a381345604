import { jobPath } from '../../../../shared/dialects/plangrep/ids';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { refuseIfClosed } from '../declare-files';
import { plangrepJob } from '../existing';
import { route } from '../routes';
import { wholeJob } from '../whole-job';
import { readFormFiles } from './read-files';
import { receiveFiles } from './receive-files';

const jobOf = pathOf(jobPath, 'JOB_NOT_FOUND');

export const handler = route(
  'jobs:write',
  async (event) => ({ ...jobOf(event), ...(await readFormFiles(event)) }),
  async ({ account, input: { jobId, files } }) => {
    const identity = { account_id: account.account_id, job_id: jobId };
    const row = await plangrepJob(identity);
    refuseIfClosed(row);
    const received = await receiveFiles(row, files);
    const status = received.some((file) => file.status === 'uploaded') ? 'uploaded' : 'skipped';
    return json(200, { job: await wholeJob(await plangrepJob(identity)), status, files: received });
  },
);
