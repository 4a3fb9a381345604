import { newId } from '../../../shared/domain/ids';
import { queueRank } from '../../../shared/domain/job';
import { DOOR_DETECTOR, TOC_PARSER } from '../../../shared/domain/models';
import type { DeliveryRow } from '../../../shared/store/deliveries';
import type { NewJob } from '../../../shared/store/enqueue';
import type { JobRow } from '../../../shared/store/jobs';
import { fromNow } from '../../support/times';
import { COST, PAGES, POOL, TIER } from './model';

export const newRow = (account_id: string, job_id: string, byPage: boolean): NewJob => ({
  account_id,
  job_id,
  model: byPage ? DOOR_DETECTOR.model : TOC_PARSER.model,
  model_version: 'v1',
  tier: TIER,
  status: 'queued',
  document_id: newId(),
  original_filename: 'book.pdf',
  input_key: 'key',
  input_page_count: PAGES,
  job_pages: PAGES,
  input_file_size_bytes: 1,
  input_source: 'multipart',
  result_prefix: 'prefix',
  params: '{}',
  progress: 'Queued',
  progress_percent: 0,
  webhook_url: 'https://example.com/hook',
  webhook_events: ['complete', 'failed', 'cancelled', 'expired'],
  credits: COST,
  credit_period: POOL.period,
  cache_key: 'of one file',
  queued_at: new Date().toISOString(),
  updated_at: new Date().toISOString(),
  queued_account_id: account_id,
  queue_rank: queueRank(job_id, 'normal'),
  expires_at: Math.floor(Date.now() / 1000) + 3600,
});

export const eventOfEnd = (job_id: string): string => `end-of-${job_id}`;

/** The delivery that the event of a job's end calls for, its worker lost: the next one to look takes it. */
export const deliveryOfEnd = (job: JobRow): DeliveryRow => ({
  account_id: job.account_id,
  delivery_key: `${job.job_id}#${eventOfEnd(job.job_id)}`,
  delivery_id: eventOfEnd(job.job_id),
  job_id: job.job_id,
  status: job.status,
  url: 'https://example.com/hook',
  body: '{}',
  state: 'pending',
  step: 0,
  attempts: [],
  queue: 'due-0',
  due_at: fromNow(0),
  created_at: fromNow(0),
  expires_at: job.expires_at,
});
