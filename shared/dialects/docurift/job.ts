import { toSeconds } from '../../domain/clock';
import type { JobStatus } from '../../domain/job';
import { jobErrorText } from '../../domain/job-errors';
import type { JobRow } from '../../store/jobs';
import type { DocuriftJob, JobError } from './contract';
import { documentIdOf, jobIdOf } from './ids';
import { paramsOf } from './params';

/** DocuRift knows neither a cancelled nor an expired job: both read as failed, with a code that says what happened. */
export const DOCURIFT_STATUS = {
  awaiting_uploads: 'pending',
  uploading: 'pending',
  queued: 'pending',
  preflighting: 'pending',
  blocked: 'pending',
  processing: 'processing',
  complete: 'completed',
  failed: 'failed',
  cancelled: 'failed',
  expired: 'failed',
} as const satisfies Record<JobStatus, DocuriftJob['status']>;

const NEVER_RAN: Partial<Record<JobStatus, { code: string; message: string }>> = {
  cancelled: { code: 'JOB_CANCELLED', message: 'The job was cancelled before it began.' },
  expired: { code: 'JOB_EXPIRED', message: 'The job had not begun by the time it had to.' },
};

/** Faults that the model meets before it reads any text; whatever else ends a job does so while it reads. */
const WHEN_OPENED = /^(PDF_ENCRYPTED|PDF_CORRUPT|NOT_A_PDF|DOCUMENT_GONE)$/;

const errorOf = ({ status, error_code = 'INTERNAL_ERROR' }: JobRow): JobError => {
  const never = NEVER_RAN[status];
  if (never) return { ...never, details: { step: 'queue', retryable: true } };
  const { message, nextStep, retryable } = jobErrorText(error_code);
  const step = WHEN_OPENED.test(error_code) ? 'document_opening' : 'text_extraction';
  return { code: error_code, message: `${message} ${nextStep}`, details: { step, retryable } };
};

/** The job as DocuRift shows it. Its progress stays where it was when it failed. */
export const presentJob = (row: JobRow): DocuriftJob => {
  const base = {
    id: jobIdOf(row.job_id),
    progress: row.progress_percent,
    documentType: paramsOf(row).document_type,
    createdAt: toSeconds(row.queued_at),
    updatedAt: toSeconds(row.updated_at),
  };
  const endedAt = toSeconds(row.completed_at ?? row.updated_at);
  const status = DOCURIFT_STATUS[row.status];
  switch (status) {
    case 'completed':
      return { ...base, status, documentId: documentIdOf(row.document_id), completedAt: endedAt };
    case 'failed':
      return { ...base, status, error: errorOf(row), failedAt: endedAt };
    default:
      return { ...base, status };
  }
};
