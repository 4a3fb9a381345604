import { MAX_DECLARED_BYTES, MAX_FILES } from '../../../shared/dialects/plangrep/limits';
import { withoutTwins } from '../../../shared/dialects/plangrep/new-file';
import { plangrepStatus } from '../../../shared/dialects/plangrep/status';
import { epochSeconds } from '../../../shared/domain/clock';
import { takesFiles } from '../../../shared/domain/job';
import { Problem } from '../../../shared/domain/problems';
import { putDocuments } from '../../../shared/store/documents';
import type { JobRow } from '../../../shared/store/jobs';
import { filesOf, type SetFile } from '../../../shared/store/set-files';
import { type Registered, registerFiles } from '../../../shared/store/set-registration';

const LIMITS = { files: MAX_FILES, bytes: MAX_DECLARED_BYTES };

/** How often two requests that declare the same files may come into each other's way. */
const ATTEMPTS = 3;

export const uploadsClosed = (row: JobRow): Problem =>
  new Problem('UPLOADS_CLOSED', `The job takes no files any more: it is ${plangrepStatus(row)}.`);

/** Throws UPLOADS_CLOSED unless the job takes files. */
export const refuseIfClosed = (row: JobRow): void => {
  if (!takesFiles(row.status)) throw uploadsClosed(row);
};

const problemOf = (outcome: Exclude<Registered, 'registered' | 'known'>, row: JobRow): Problem =>
  outcome === 'closed'
    ? uploadsClosed(row)
    : new Problem(
        'JOB_FILES_EXCEEDED',
        `A job takes up to ${MAX_FILES} files and ${MAX_DECLARED_BYTES} bytes in all; with these it would have more.`,
      );

/** The file's document, which waits to be looked at as long as its job waits to be completed. */
const documentOf = ({ account_id, tier, start_by }: JobRow, file: SetFile) => ({
  account_id,
  document_id: file.document_id,
  tier,
  original_filename: file.file_name,
  status: 'awaiting_upload' as const,
  input_source: file.upload_mode === 'form' ? ('multipart' as const) : ('presigned' as const),
  file_size_bytes: file.size_bytes,
  sha256: file.sha256,
  expires_at: start_by === undefined ? file.expires_at : epochSeconds(Date.parse(start_by)),
});

/**
 * Adds files to a job that takes files still; those whose bytes it has already stay as they are. `prepare` makes ready
 * what a new file needs before it is written down. Gives the files as they stand, by their document. Throws
 * UPLOADS_CLOSED and JOB_FILES_EXCEEDED.
 */
export const declareFiles = async (
  row: JobRow,
  files: SetFile[],
  prepare: (file: SetFile) => Promise<SetFile>,
): Promise<Map<string, { file: SetFile; isNew: boolean }>> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const known = new Map((await filesOf(row)).map((file) => [file.document_id, { file, isNew: false }]));
    const fresh = await Promise.all(
      withoutTwins(files)
        .filter(({ document_id }) => !known.has(document_id))
        .map(prepare),
    );
    await putDocuments(fresh.map((file) => documentOf(row, file)));
    const outcome = fresh.length === 0 ? 'registered' : await registerFiles(row, fresh, LIMITS);
    if (outcome === 'registered') {
      for (const file of fresh) known.set(file.document_id, { file, isNew: true });
      return known;
    }
    if (outcome !== 'known') throw problemOf(outcome, row);
  }
  throw new Problem('REQUEST_IN_FLIGHT', 'Other requests declare the same files at this moment.', undefined, 1);
};
