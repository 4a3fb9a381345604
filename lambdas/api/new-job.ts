import { isoTime } from '../../shared/domain/clock';
import type { CreditPool } from '../../shared/domain/credits';
import type { Dialect } from '../../shared/domain/dialects';
import { resultPrefix } from '../../shared/domain/document-keys';
import { type JobStatus, type Priority, queueRank } from '../../shared/domain/job';
import { costOf, type Model } from '../../shared/domain/models';
import { sha256 } from '../../shared/domain/sha256';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import { defaultWebhookEvents } from '../../shared/domain/webhook-delivery';
import { keptUntil } from '../../shared/retention';
import type { Account } from '../../shared/store/accounts';
import type { ReadyDocument } from '../../shared/store/documents';
import type { NewJob } from '../../shared/store/enqueue';
import type { JobRow } from '../../shared/store/jobs';

/** What a job works on: a document, or a template that lies where a document would. */
export type JobInput = Omit<
  ReadyDocument,
  'status' | 'account_id' | 'tier' | 'uploaded_at' | 'expires_at' | 'input_source'
> & {
  input_source: string;
};

/** What a submit asks for. `retryOf` is the failed job that this one does again. */
export type Submission = {
  jobId: string;
  model: Model;
  document: JobInput;
  params: unknown;
  /** How many pages it reads, and these in ranges if it is run as several. */
  pages: number;
  pageRanges: number[][];
  priority: Priority | undefined;
  startBy: string | undefined;
  webhookUrl: string | undefined;
  webhookEvents: JobStatus[] | undefined;
  /** The vendor's API that it came by, which tells of it in its own form. */
  dialect?: Dialect | undefined;
  /** Where its document was fetched from, if that was done for this job. */
  inputUrl?: string | undefined;
  /** Signs its webhooks in place of the account's secret. */
  webhookSecret?: string | undefined;
  /** A JSON object that its webhooks carry back. */
  callbackMetadata?: string | undefined;
  retryOf?: string;
};

const cacheKey = (fileHash: string, version: string, params: string): string =>
  sha256(JSON.stringify([fileHash, version, params]));

/** Whom to tell of the job, and of what. By a dialect an account may have registered endpoints, which the row need not know. */
const webhookOf = ({ webhookUrl, webhookEvents, dialect, webhookSecret, callbackMetadata }: Submission) => ({
  ...((webhookUrl || dialect) && { webhook_events: webhookEvents ?? defaultWebhookEvents(dialect) }),
  ...(webhookUrl && { webhook_url: webhookUrl }),
  ...(webhookSecret && { webhook_secret: webhookSecret }),
  ...(callbackMetadata && { callback_metadata: callbackMetadata }),
});

/** The row of a job that waits in the queue from `at` (epoch ms) on, paid for by the pool. */
export const queuedJob = (account: Account, submission: Submission, pool: CreditPool, at: number): NewJob => {
  const { jobId, model, document, pages, pageRanges, priority = 'normal', retryOf } = submission;
  const { retentionDays, webhooks } = TIER_LIMITS[account.tier];
  const params = JSON.stringify(submission.params);
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
    params,
    job_pages: pages,
    ...(pageRanges.length > 0 && { page_ranges: JSON.stringify(pageRanges) }),
    progress: 'Queued',
    progress_percent: 0,
    ...(webhooks && webhookOf(submission)),
    ...(submission.dialect && { dialect: submission.dialect }),
    ...(submission.inputUrl && { input_url: submission.inputUrl }),
    ...(submission.startBy && { start_by: submission.startBy }),
    credits: costOf(model, pages, submission.params),
    credit_period: pool.period,
    cache_key: cacheKey(document.sha256, model.version, params),
    ...(retryOf === undefined ? {} : { retry_of_job_id: retryOf }),
    queued_at: isoTime(at),
    updated_at: isoTime(at),
    queued_account_id: account.account_id,
    queue_rank: queueRank(jobId, priority),
    expires_at: keptUntil(account.tier, at),
  };
};

/**
 * The row of a job that is complete at once, with the result of a job that did the same. The result is shared, so the
 * job expires no later than the one it is from.
 */
export const cachedJob = (job: NewJob, from: JobRow): JobRow => {
  const { queued_account_id, queue_rank, start_by, credits, credit_period, cache_key, page_ranges, ...rest } = job;
  return {
    ...rest,
    status: 'complete',
    completed_at: job.queued_at,
    progress: 'Complete',
    progress_percent: 100,
    result_key: from.result_key,
    cached_from_job_id: from.job_id,
    expires_at: Math.min(job.expires_at, from.expires_at),
  };
};
