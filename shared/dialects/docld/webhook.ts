import type { JobStatusChanged } from '../../contract/events';
import { type JobStatus, processingTimeMs } from '../../domain/job';
import type { JobRow } from '../../store/jobs';
import type { WebhookVoice } from '../../webhooks/voice';
import { eventIdOf, hexHmac } from '../webhook-signature';
import { jobErrorOf } from './job-error';
import { type DocldType, typeOf } from './job-types';

/** The statuses that DocLD has a word for and that are told of. */
const WORDS: Partial<Record<JobStatus, 'processing' | 'completed' | 'failed' | 'cancelled'>> = {
  processing: 'processing',
  complete: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'failed',
};
type Word = NonNullable<(typeof WORDS)[JobStatus]>;

/** DocLD's events by the type of the job: there is none for a split that begins, and one that was cancelled has failed. */
const EVENTS: Partial<Record<DocldType, Partial<Record<Word, string>>>> = {
  parse: {
    processing: 'document.processing',
    completed: 'document.completed',
    failed: 'document.failed',
    cancelled: 'document.failed',
  },
  extract: {
    processing: 'extraction.started',
    completed: 'extraction.completed',
    failed: 'extraction.failed',
    cancelled: 'extraction.failed',
  },
  split: { completed: 'split.completed', failed: 'split.failed', cancelled: 'split.failed' },
  workflow: {
    processing: 'workflow.started',
    completed: 'workflow.completed',
    failed: 'workflow.failed',
    cancelled: 'workflow.failed',
  },
};

/** Of what DocLD has no events for, ours: `job.` and the status. */
const eventOf = (type: DocldType, word: Word): string | undefined => {
  const events = EVENTS[type];
  return events ? events[word] : `job.${word}`;
};

const dataOf = (change: JobStatusChanged, type: DocldType, status: Word, row: JobRow) => ({
  // DocLD's events of a document name it by `id`, the others by `document_id`
  ...(type === 'parse' ? { id: row.document_id, name: row.original_filename, file_type: 'pdf' } : {}),
  job_id: row.job_id,
  type,
  document_id: row.document_id,
  status,
  pages: row.input_page_count,
  ...(status === 'completed' && {
    results_url: `/api/jobs/${row.job_id}`,
    processing_time_ms: processingTimeMs(row.processing_started_at, row.completed_at),
  }),
  ...(change.error_code !== null && jobErrorOf(change.error_code)),
});

const newsOf = (change: JobStatusChanged, row: JobRow) => {
  const type = typeOf(row.model);
  const word = WORDS[change.status];
  const event = type && word && eventOf(type, word);
  if (!event) return undefined;
  const id = eventIdOf(change.event_id);
  const body = { event, timestamp: change.occurred_at, webhook_id: id, data: dataOf(change, type, word, row) };
  return { type: event, id, body };
};

/** DocLD's: an HMAC of the raw body, as its pages say; that it is SHA-256 in hex, and the header's name, are ours. */
export const docldVoice: WebhookVoice = {
  newsOf,
  headersOf: ({ body, secrets: [secret] }) => ({ 'X-DocLD-Signature': hexHmac(secret, body) }),
};
