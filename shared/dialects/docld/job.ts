import { toSeconds } from '../../domain/clock';
import type { JobStatus } from '../../domain/job';
import type { JobRow } from '../../store/jobs';
import { type DocldJob, type DocldStatus, type ListedJob, STAGES, type Stage } from './contract';
import { type JobError, jobErrorOf } from './job-error';
import { type DocldType, typeOf } from './job-types';

/** DocLD knows no expired job: it reads as failed. The states of a set of files are never those of a job of DocLD's. */
const STATUS = {
  awaiting_uploads: 'queued',
  uploading: 'queued',
  queued: 'queued',
  preflighting: 'queued',
  blocked: 'queued',
  processing: 'processing',
  complete: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'failed',
} as const satisfies Record<JobStatus, DocldStatus>;

export const statusOf = ({ status, stage }: Pick<JobRow, 'status' | 'stage'>): DocldStatus =>
  status === 'processing' && stage === 'retrying' ? 'retrying' : STATUS[status];

/** What a job is at when its row names no stage of the vendor's. */
const FIRST_STAGE: Record<DocldType, Stage> = {
  parse: 'parsing',
  extract: 'parsing',
  split: 'parsing',
  generate: 'generating',
  edit: 'parsing',
  workflow: 'parsing',
};

const stageOf = ({ stage }: JobRow, type: DocldType): Stage =>
  STAGES.find((known) => known === stage) ?? FIRST_STAGE[type];

const NEVER_RAN: JobError = { error: 'The job had not begun by the time it had to.', error_code: 'TIMEOUT' };

const errorOf = ({ status, error_code = 'INTERNAL_ERROR' }: JobRow): JobError =>
  status === 'expired' ? NEVER_RAN : jobErrorOf(error_code);

const newsOf = (row: JobRow, status: DocldStatus, type: DocldType) => {
  const { retry_count = 0 } = row;
  if (status === 'failed') return { ...errorOf(row), retry_count };
  if (status === 'retrying') return { stage: stageOf(row, type), retry_count };
  return status === 'processing' ? { stage: stageOf(row, type) } : {};
};

/** The job as a list has it; one of another model than DocLD's has no type and is a fault. */
export const listJob = (row: JobRow): ListedJob => {
  const type = typeOf(row.model);
  if (!type) throw new Error(`DocLD has no type for jobs of ${row.model}`);
  const status = statusOf(row);
  return {
    id: row.job_id,
    type,
    status,
    progress: row.progress_percent,
    ...newsOf(row, status, type),
    document_id: row.document_id,
    ...(row.input_url !== undefined && { input_url: row.input_url }),
    created_at: toSeconds(row.queued_at),
    updated_at: toSeconds(row.updated_at),
    ...(row.completed_at !== undefined && { completed_at: toSeconds(row.completed_at) }),
  };
};

/** The whole job, but for its result. */
export const presentJob = (row: JobRow): DocldJob => ({
  ...listJob(row),
  metadata: { filename: row.original_filename, file_type: 'pdf', pages: row.input_page_count },
});
