import type { JobStatusChanged } from '../../contract/events';
import { jobErrorText } from '../../domain/job-errors';
import type { JobRow } from '../../store/jobs';
import type { WebhookVoice } from '../../webhooks/voice';
import { eventIdOf, signedHeaders } from '../webhook-signature';
import { plangrepStatus } from './status';

const TYPE = 'job.status_changed';

const idOf = (prefix: string, uuid: string): string => `${prefix}_${uuid.replaceAll('-', '')}`;

const errorOf = (code: string | undefined) =>
  code === undefined ? null : { code, message: jobErrorText(code).message };

const jobOf = (row: JobRow) => ({
  id: idOf('job', row.job_id),
  externalId: row.external_id ?? null,
  projectId: row.project_id === undefined ? null : idOf('proj', row.project_id),
  pageCount: row.set_pages ?? 0,
  successfulPageCount: row.pages_read ?? 0,
  error: errorOf(row.error_code),
});

const newsOf = (change: JobStatusChanged, row: JobRow) => {
  const status = plangrepStatus({ ...row, status: change.status });
  const before = change.previous_status;
  if (before && plangrepStatus({ ...row, status: before }) === status) return undefined;
  const id = eventIdOf(change.event_id);
  const job = { ...jobOf(row), status, updatedAt: change.occurred_at };
  return { type: TYPE, id, body: { id, type: TYPE, createdAt: change.occurred_at, data: { job } } };
};

/** Plangrep's. That each change of the status in its words is called, signed, is the vendor's; form and headers are ours. */
export const plangrepVoice: WebhookVoice = { newsOf, headersOf: signedHeaders('Plangrep') };
