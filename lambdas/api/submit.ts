import { dispatchAccount } from '../../shared/dispatch/dispatch-account';
import { expiryAfterDays, isoTime, now } from '../../shared/domain/clock';
import { resultPrefix } from '../../shared/domain/document-keys';
import { type JobStatus, type Priority, queueRank } from '../../shared/domain/job';
import { Problem } from '../../shared/domain/problems';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import { DEFAULT_WEBHOOK_EVENTS } from '../../shared/domain/webhook-delivery';
import { findDocument } from '../../shared/intake/settle';
import { causeOf, log } from '../../shared/log';
import type { Account } from '../../shared/store/accounts';
import type { ReadyDocument } from '../../shared/store/documents';
import { type JobRow, putJob } from '../../shared/store/jobs';
import { type Answer, json } from './answer';

type Submission = {
  jobId: string;
  model: { model: string; version: string; estimateSeconds: (pages: number) => number };
  document: ReadyDocument;
  params: unknown;
  priority: Priority | undefined;
  startBy: string | undefined;
  webhookUrl: string | undefined;
  webhookEvents: JobStatus[] | undefined;
};

/** The account's document, ready to be worked on; a problem that says why when it is not. */
export const readyDocument = async (account: Account, documentId: string): Promise<ReadyDocument> => {
  const document = await findDocument(account.account_id, documentId);
  if (!document) throw new Problem('DOCUMENT_NOT_FOUND', 'There is nothing under this id.');
  if (document.status === 'rejected') throw new Problem(document.error_code, document.error_detail);
  if (document.status === 'awaiting_upload') {
    throw new Problem('DOCUMENT_NOT_UPLOADED', 'No file has arrived at the upload url yet.');
  }
  return document;
};

const queuedJob = (account: Account, submission: Submission): JobRow => {
  const { jobId, model, document, params, priority = 'normal' } = submission;
  const { webhookUrl, webhookEvents = DEFAULT_WEBHOOK_EVENTS } = submission;
  const at = now();
  const { retentionDays, webhooks } = TIER_LIMITS[account.tier];
  return {
    account_id: account.account_id,
    job_id: jobId,
    model: model.model,
    model_version: model.version,
    tier: account.tier,
    status: 'queued',
    document_id: document.document_id,
    original_filename: document.original_filename,
    input_key: document.object_key,
    input_page_count: document.page_count,
    input_file_size_bytes: document.file_size_bytes,
    input_source: document.input_source,
    result_prefix: resultPrefix(retentionDays, account.account_id, jobId),
    params: JSON.stringify(params),
    progress: 'Queued',
    progress_percent: 0,
    ...(webhookUrl && webhooks ? { webhook_url: webhookUrl, webhook_events: webhookEvents } : {}),
    ...(submission.startBy && { start_by: submission.startBy }),
    queued_at: isoTime(at),
    updated_at: isoTime(at),
    queued_account_id: account.account_id,
    queue_rank: queueRank(jobId, priority),
    expires_at: expiryAfterDays(at, retentionDays),
  };
};

/** Starting at once is a courtesy: the row is the queue, and the minute's sweep starts whatever was missed. */
const dispatchNow = async (account: Account, { job_id, queue_rank = '' }: JobRow): Promise<void> => {
  try {
    await dispatchAccount(account, { job_id, rank: queue_rank });
  } catch (error) {
    log('warn', 'dispatch left to the sweep', { job_id, cause: causeOf(error) });
  }
};

/** Writes a job's row and gives the job that stands: this one, unless the same was asked for before. */
type Put = (job: JobRow) => Promise<JobRow>;

const putNew: Put = async (job) => {
  await putJob(job);
  return job;
};

/** Queues a job and answers 202. */
export const submit = async (account: Account, submission: Submission, put: Put = putNew): Promise<Answer> => {
  const job = await put(queuedJob(account, submission));
  await dispatchNow(account, job);
  const self = `/v1/jobs/${job.job_id}`;
  const seconds = submission.model.estimateSeconds(job.input_page_count);
  const body = {
    job_id: job.job_id,
    status: job.status,
    poll_url: self,
    estimated_processing_seconds: seconds,
    links: { self, cancel: self, document: `/v1/documents/${job.document_id}` },
  };
  return json(202, body, { location: self, 'retry-after': '1' });
};
