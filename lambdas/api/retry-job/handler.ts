import { jobPath } from '../../../shared/contract/jobs';
import { modelNamed } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import type { JobRow } from '../../../shared/store/jobs';
import { putRetry } from '../../../shared/store/retry';
import { existingJob, jobNotFound } from '../existing-job';
import { pathOf } from '../parse';
import { route } from '../route';
import { readyDocument, submit } from '../submit';

/** Writes the new job and gives it back, or the one that an earlier retry of the same job has made. */
const putOnce = (failed: JobRow) => async (job: JobRow) => {
  const retry = { ...job, retry_of_job_id: failed.job_id };
  const standing = await putRetry(retry);
  if (standing === job.job_id) return retry;
  if (standing === undefined) throw jobNotFound();
  return existingJob({ account_id: job.account_id, job_id: standing });
};

export const handler = route(
  'jobs:write',
  pathOf(jobPath, 'JOB_NOT_FOUND'),
  async ({ account, input: { job_id }, id }) => {
    const failed = await existingJob({ account_id: account.account_id, job_id });
    if (failed.status !== 'failed') throw new Problem('JOB_NOT_RETRYABLE', `The job is ${failed.status}.`);
    const model = modelNamed(failed.model);
    if (!model) throw new Problem('JOB_NOT_RETRYABLE', `The model ${failed.model} is no longer offered.`);
    const document = await readyDocument(account, failed.document_id);
    const params: unknown = JSON.parse(failed.params);
    const again = {
      jobId: id,
      model,
      document,
      params,
      priority: undefined,
      startBy: undefined,
      webhookUrl: failed.webhook_url,
      webhookEvents: failed.webhook_events,
    };
    return submit(account, again, putOnce(failed));
  },
);
