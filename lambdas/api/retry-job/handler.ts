import { jobPath } from '../../../shared/contract/jobs';
import { modelNamed } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import { getJob, type JobRow } from '../../../shared/store/jobs';
import { putRetry } from '../../../shared/store/retry';
import { pathOf } from '../parse';
import { route } from '../route';
import { readyDocument, submit } from '../submit';

const found = (job: JobRow | undefined): JobRow => {
  if (!job) throw new Problem('JOB_NOT_FOUND', 'There is nothing under this id.');
  return job;
};

/** Writes the new job and gives it back, or the one that an earlier retry of the same job has made. */
const putOnce = (failed: JobRow) => async (job: JobRow) => {
  const retry = { ...job, retry_of_job_id: failed.job_id };
  const standing = await putRetry(retry);
  if (standing === job.job_id) return retry;
  return found(standing === undefined ? undefined : await getJob({ account_id: job.account_id, job_id: standing }));
};

export const handler = route(
  'jobs:write',
  pathOf(jobPath, 'JOB_NOT_FOUND'),
  async ({ account, input: { job_id }, id }) => {
    const failed = found(await getJob({ account_id: account.account_id, job_id }));
    if (failed.status !== 'failed') throw new Problem('JOB_NOT_RETRYABLE', `The job is ${failed.status}.`);
    const model = modelNamed(failed.model);
    if (!model) throw new Problem('JOB_NOT_RETRYABLE', `The model ${failed.model} is no longer offered.`);
    const document = await readyDocument(account, failed.document_id);
    const params: unknown = JSON.parse(failed.params);
    const again = { jobId: id, model, document, params, priority: undefined, webhookUrl: failed.webhook_url };
    return submit(account, again, putOnce(failed));
  },
);
