import * as z from 'zod/mini';
import type { JobStatusChanged } from '../../contract/events';
import { toSeconds } from '../../domain/clock';
import type { JobStatus } from '../../domain/job';
import type { JobRow } from '../../store/jobs';
import type { WebhookVoice } from '../../webhooks/voice';
import { eventIdOf, signedHeaders } from '../webhook-signature';
import { documentIdOf, jobIdOf } from './ids';
import { presentJob } from './job';
import { paramsOf } from './params';

export const DOCURIFT_EVENTS = [
  'document.processing.started',
  'document.processing.completed',
  'document.processing.failed',
] as const;
export type DocuriftEvent = (typeof DOCURIFT_EVENTS)[number];

/** The changes that DocuRift speaks of; a job that was cancelled or never begun has failed in its words. */
const EVENTS: Partial<Record<JobStatus, DocuriftEvent>> = {
  processing: 'document.processing.started',
  complete: 'document.processing.completed',
  failed: 'document.processing.failed',
  cancelled: 'document.processing.failed',
  expired: 'document.processing.failed',
};

/** The version of the event's form that DocuRift's pages show. */
const API_VERSION = '2024-01-26';

const documentOf = (row: JobRow) => ({
  documentId: documentIdOf(row.document_id),
  organizationId: row.account_id,
  fileName: row.original_filename,
  fileSize: row.input_file_size_bytes,
  mimeType: 'application/pdf',
  documentType: paramsOf(row).document_type,
  pageCount: row.input_page_count,
  metadata: { uploadedBy: row.account_id, source: 'api' },
});

/** How the job ended; a row that is ahead of a change to `processing` says nothing of it yet. */
const endOf = (event: DocuriftEvent, row: JobRow) => {
  const job = presentJob(row);
  if (event === 'document.processing.completed' && job.status === 'completed') return { processedAt: job.completedAt };
  if (event === 'document.processing.failed' && job.status === 'failed') {
    return { error: job.error, failedAt: job.failedAt };
  }
  return {};
};

const object = z.record(z.string(), z.unknown());

const newsOf = (change: JobStatusChanged, row: JobRow) => {
  const type = EVENTS[change.status];
  if (!type) return undefined;
  const id = eventIdOf(change.event_id);
  const { callback_metadata } = row;
  const data = {
    ...documentOf(row),
    jobId: jobIdOf(row.job_id),
    ...endOf(type, row),
    ...(callback_metadata !== undefined && { callbackMetadata: object.parse(JSON.parse(callback_metadata)) }),
  };
  return { type, id, body: { id, type, apiVersion: API_VERSION, createdAt: toSeconds(change.occurred_at), data } };
};

/** DocuRift's; what of `data` its pages do not show is ours: `jobId`, how the job ended, `callbackMetadata`. */
export const docuriftVoice: WebhookVoice = { newsOf, headersOf: signedHeaders('DocuRift') };
