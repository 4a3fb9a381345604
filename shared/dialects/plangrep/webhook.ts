import type { JobStatusChanged } from '../../contract/events';
import type { JobRow } from '../../store/jobs';
import type { WebhookVoice } from '../../webhooks/voice';
import { eventIdOf, signedHeaders } from '../webhook-signature';
import { errorWith } from './faults';
import { jobIdOf, projectIdOf } from './ids';
import { plangrepStatus } from './status';

const TYPE = 'job.status_changed';

const jobOf = (row: JobRow) => ({
  id: jobIdOf(row.job_id),
  externalId: row.external_id ?? null,
  projectId: row.project_id === undefined ? null : projectIdOf(row.project_id),
  pageCount: row.set_pages ?? 0,
  successfulPageCount: row.pages_read ?? 0,
  error: row.error_code === undefined ? null : errorWith(row.error_code),
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
