import { pageRangeList } from '../../shared/contract/drawings';
import type { JobResponse, JobSummary } from '../../shared/contract/jobs';
import { isoTime } from '../../shared/domain/clock';
import { refundOf } from '../../shared/domain/credits';
import { processingTimeMs } from '../../shared/domain/job';
import { jobErrorText } from '../../shared/domain/job-errors';
import { pagesProgress, rangesProgress } from '../../shared/domain/progress';
import type { QueuePlace } from '../../shared/domain/queue-place';
import type { JobRow } from '../../shared/store/jobs';

type Attachments = { place: QueuePlace | null; pdfUrl: string | null; result: unknown; resultUrl: string | null };

const errorOf = (code: string | undefined): JobResponse['error'] => {
  if (code === undefined) return null;
  const { message, nextStep, retryable } = jobErrorText(code);
  return { code, message, next_step: nextStep, retryable };
};

/** A job that is run as several has no one who knows how far it is: its row has the ranges, or the pages, that are done. */
const progressOf = (job: JobRow) => {
  const {
    status,
    progress,
    progress_percent,
    page_ranges,
    ranges_done,
    set_pages,
    pages_read = 0,
    pages_failed = 0,
  } = job;
  if (status === 'processing' && set_pages) return pagesProgress(pages_read + pages_failed, set_pages);
  if (status === 'processing' && page_ranges && ranges_done)
    return rangesProgress(pageRangeList.parse(JSON.parse(page_ranges)), ranges_done);
  return { progress, progress_percent };
};

const retriesOf = ({ status, retried_as_job_id, job_id }: JobRow) =>
  status === 'failed' && !retried_as_job_id ? { retry: `/v1/jobs/${job_id}/retry` } : {};

/** The files of a set have documents of their own. */
export const hasDocument = ({ input_key }: JobRow): boolean => input_key !== '';

/** The job as its row tells it, without what must be read or signed for it. The bucket and its keys stay inside. */
export const summarizeJob = (job: JobRow): JobSummary => ({
  id: job.job_id,
  status: job.status,
  model: job.model,
  model_version: job.model_version,
  tier: job.tier,
  cached: job.cached_from_job_id !== undefined,
  cached_from_job_id: job.cached_from_job_id ?? null,
  queued_at: job.queued_at,
  processing_started_at: job.processing_started_at ?? null,
  completed_at: job.completed_at ?? null,
  processing_time_ms: processingTimeMs(job.processing_started_at, job.completed_at),
  input_page_count: job.input_page_count,
  input_file_size_bytes: job.input_file_size_bytes,
  input_source: job.input_source,
  ...progressOf(job),
  error_code: job.error_code ?? null,
  webhook_url: job.webhook_url ?? null,
  webhook_events: job.webhook_events ?? null,
  webhook_delivered_at: job.webhook_delivered_at ?? null,
  expires_at: isoTime(job.expires_at * 1000),
  document_id: job.document_id,
  stage: job.stage ?? null,
  retry_count: job.retry_count ?? 0,
  start_by: job.start_by ?? null,
  error: errorOf(job.error_code),
  credits_charged: (job.credits ?? 0) - refundOf(job),
  retry_of_job_id: job.retry_of_job_id ?? null,
  retried_as_job_id: job.retried_as_job_id ?? null,
  links: {
    self: `/v1/jobs/${job.job_id}`,
    ...(job.status === 'queued' ? { cancel: `/v1/jobs/${job.job_id}` } : {}),
    ...retriesOf(job),
    ...(hasDocument(job) && { document: `/v1/documents/${job.document_id}` }),
  },
});

/** A shared result speaks of the document that was asked about; the one it was read from had the same bytes. */
const asAskedFor = (result: unknown, { cached_from_job_id, document_id }: JobRow): unknown =>
  cached_from_job_id && typeof result === 'object' && result ? { ...result, document_id } : result;

/** The whole job as its owner sees it. */
export const presentJob = (job: JobRow, { place, pdfUrl, result, resultUrl }: Attachments): JobResponse => ({
  ...summarizeJob(job),
  queue_position: place?.queue_position ?? null,
  estimated_wait_seconds: place?.estimated_wait_seconds ?? null,
  pdf_url: pdfUrl,
  result: asAskedFor(result, job),
  result_url: resultUrl,
});
