import { v5 } from 'uuid';
import type { FileClass } from '../../domain/bid-sets';
import { isoTime } from '../../domain/clock';
import { newId } from '../../domain/ids';
import type { JobRow } from '../../store/jobs';
import type { SetFile } from '../../store/set-files';

/** What a request says of a file; of one that comes in a form, what was found of its bytes. `sha256` is 64 hex digits. */
export type Declared = {
  fileName: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  classification?: FileClass | undefined;
};

/**
 * The document of a file: the same for the same bytes in the same job, so that a file cannot come twice, whoever
 * declares it at once with whom. A UUIDv7 of the job's millisecond, filled with a hash: it sorts with other ids.
 */
export const documentIdFor = (jobId: string, sha256: string): string =>
  `${jobId.slice(0, '00000000-0000-'.length)}7${v5(sha256, jobId).slice('00000000-0000-5'.length)}`;

/** A file as it is written down at `at` (epoch ms). */
export const newFile = (
  { job_id, expires_at }: JobRow,
  { fileName, contentType, sizeBytes, sha256, classification }: Declared,
  arrival: Pick<SetFile, 'upload_mode' | 'state'>,
  at: number,
): SetFile => ({
  document_id: documentIdFor(job_id, sha256),
  file_name: fileName,
  content_type: contentType,
  size_bytes: sizeBytes,
  sha256,
  ...(classification && { classification }),
  ...arrival,
  upload_token: `upt_${newId().replaceAll('-', '')}`,
  registered_at: isoTime(at),
  expires_at,
});

/** One of each of the files that came under the same id, the first. */
export const withoutTwins = (files: readonly SetFile[]): SetFile[] =>
  [...Map.groupBy(files, ({ document_id }) => document_id).values()].flatMap(([first]) => first ?? []);
