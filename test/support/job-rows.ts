import type { JobStatusChanged } from '../../shared/contract/events';
import { expiryAfterDays, isoTime, now } from '../../shared/domain/clock';
import { newId } from '../../shared/domain/ids';
import type { JobStatus } from '../../shared/domain/job';
import type { JobRow } from '../../shared/store/jobs';

/** A job's row as it might stand in the table; nothing is written. */
export const jobRowOf = (fields: Partial<JobRow> = {}): JobRow => ({
  account_id: 'acc',
  job_id: newId(),
  model: 'invoice-extractor',
  model_version: 'invoice-extractor-v1.0.0',
  tier: 'pro',
  status: 'queued',
  document_id: newId(),
  original_filename: 'invoice.pdf',
  input_key: '90d/acc/document.pdf',
  input_page_count: 2,
  input_file_size_bytes: 1234,
  input_source: 'multipart',
  result_prefix: '90d/acc/job/',
  params: JSON.stringify({ document_type: 'invoice', extract_tables: true, ocr: true }),
  progress: 'Queued',
  progress_percent: 0,
  queued_at: isoTime(now()),
  updated_at: isoTime(now()),
  expires_at: expiryAfterDays(now(), 90),
  ...fields,
});

export const statusChanged = (
  account_id: string,
  job_id: string,
  status: JobStatus = 'complete',
  more: Partial<JobStatusChanged> = {},
): JobStatusChanged => ({
  event_id: newId(),
  account_id,
  job_id,
  document_id: newId(),
  model: 'toc-parser',
  status,
  previous_status: null,
  expired_by: null,
  error_code: null,
  occurred_at: isoTime(now()),
  webhook: true,
  ...more,
});

/** The change of a row to the status that it has. */
export const changeOf = (row: JobRow, previous_status: JobStatus | null = null): JobStatusChanged =>
  statusChanged(row.account_id, row.job_id, row.status, {
    previous_status,
    document_id: row.document_id,
    model: row.model,
    error_code: row.error_code ?? null,
  });
