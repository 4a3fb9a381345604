import { pageRangeList } from '../../../shared/contract/drawings';
import { jobPath } from '../../../shared/contract/jobs';
import { modelNamed } from '../../../shared/domain/models';
import { Problem } from '../../../shared/domain/problems';
import { existingJob } from '../existing-job';
import { pathOf } from '../parse';
import { readyDocument } from '../ready-document';
import { submitRoute } from '../route';
import { submit } from '../submit';

export const handler = submitRoute(
  pathOf(jobPath, 'JOB_NOT_FOUND'),
  async ({ account, input: { job_id }, id, receivedAt }) => {
    const failed = await existingJob({ account_id: account.account_id, job_id });
    if (failed.status !== 'failed') throw new Problem('JOB_NOT_RETRYABLE', `The job is ${failed.status}.`);
    const model = modelNamed(failed.model);
    if (!model) throw new Problem('JOB_NOT_RETRYABLE', `The model ${failed.model} is no longer offered.`);
    const document = await readyDocument(account, failed.document_id, receivedAt);
    const params: unknown = JSON.parse(failed.params);
    const ranges: unknown = JSON.parse(failed.page_ranges ?? '[]');
    return submit(account, {
      jobId: id,
      model,
      document,
      params,
      pages: failed.job_pages ?? failed.input_page_count,
      pageRanges: pageRangeList.parse(ranges),
      priority: undefined,
      startBy: undefined,
      webhookUrl: failed.webhook_url,
      webhookEvents: failed.webhook_events,
      dialect: failed.dialect,
      webhookSecret: failed.webhook_secret,
      callbackMetadata: failed.callback_metadata,
      retryOf: job_id,
      cache: 'bypass',
      receivedAt,
    });
  },
);
