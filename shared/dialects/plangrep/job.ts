import { isTerminal, type JobStatus } from '../../domain/job';
import type { JobRow } from '../../store/jobs';
import type { SetFile } from '../../store/set-files';
import type { FILE_STATUSES, PlangrepJob } from './contract';
import { errorWith } from './faults';
import { fileIdOf, jobIdOf, projectIdOf } from './ids';
import { MAX_DECLARED_BYTES, MAX_FILES } from './limits';
import { plangrepStatus } from './status';

type FileStatus = (typeof FILE_STATUSES)[number];

/** How a file stands, by its own state and its job's: what preflight let through goes the way of its job. */
export const fileStatus = (state: SetFile['state'], job: JobStatus): FileStatus => {
  if (state === 'skipped' || state === 'failed') return state;
  if (job === 'complete') return 'completed';
  if (job === 'failed' || job === 'cancelled' || job === 'expired') return job;
  if (state === 'registered') return 'awaiting_upload';
  return job === 'processing' ? 'processing' : 'uploaded';
};

/** What is still set aside of a job's credits: what it was reserved, less what its pages have cost; none when it has ended. */
const creditsReserved = ({ status, credits = 0, credits_debited = 0 }: JobRow): number =>
  isTerminal(status) ? 0 : Math.max(0, credits - credits_debited);

/** What the pages read so far have cost; a job that failed gets all of it back. */
const creditsDebited = ({ status, credits_debited = 0 }: JobRow): number => (status === 'failed' ? 0 : credits_debited);

/** The job as Plangrep shows it. `resultUrl` is of a job that has one, null elsewhere. Throws on a row of no project. */
export const presentJob = (row: JobRow, files: readonly SetFile[], resultUrl: string | null): PlangrepJob => {
  const { project_id, start_by } = row;
  if (project_id === undefined || start_by === undefined) throw new Error('The job is not of a project');
  return {
    id: jobIdOf(row.job_id),
    externalId: row.external_id ?? null,
    status: plangrepStatus(row),
    projectId: projectIdOf(project_id),
    limits: { maxDeclaredBytes: MAX_DECLARED_BYTES, maxFiles: MAX_FILES },
    pageCount: row.set_pages ?? 0,
    successfulPageCount: row.pages_read ?? 0,
    billing: { creditsReserved: creditsReserved(row), creditsDebited: creditsDebited(row) },
    files: files.map(({ document_id, file_name, state }) => ({
      id: fileIdOf(document_id),
      fileName: file_name,
      status: fileStatus(state, row.status),
    })),
    resultUrl,
    error: row.error_code === undefined ? null : errorWith(row.error_code),
    createdAt: row.queued_at,
    updatedAt: row.updated_at,
    completedAt: row.completed_at ?? null,
    expiresAt: start_by,
  };
};
