import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { newFile } from '../../../../shared/dialects/plangrep/new-file';
import { warningsOf } from '../../../../shared/dialects/plangrep/uploads';
import { now } from '../../../../shared/domain/clock';
import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import type { JobRow } from '../../../../shared/store/jobs';
import { declareFiles } from '../declare-files';
import { type SentFile, storeBytes } from '../store-bytes';
import type { FormFile } from './read-files';

/**
 * Adds the files of a form to a job and keeps their bytes, those of one that it has already excepted. Gives what became
 * of each, in their order. Throws UPLOADS_CLOSED and JOB_FILES_EXCEEDED.
 */
export const receiveFiles = async (row: JobRow, sent: FormFile[]) => {
  const at = now();
  const files = sent.map(({ bytes, ...file }) => ({
    bytes,
    file: newFile(row, { ...file, sizeBytes: bytes.length }, { upload_mode: 'form', state: 'registered' }, at),
  }));
  const standing = await declareFiles(
    row,
    files.map(({ file }) => file),
    async (file) => file,
  );
  const awaited = new Map<string, SentFile>();
  const told = files.map(({ bytes, file: { document_id, file_name } }) => {
    const file = standing.get(document_id)?.file;
    const isAwaited = file?.state === 'registered' && !awaited.has(document_id);
    if (isAwaited) awaited.set(document_id, { file, bytes });
    return {
      documentId: fileIdOf(document_id),
      fileName: file_name,
      status: isAwaited ? ('uploaded' as const) : ('skipped' as const),
      warnings: file ? warningsOf(file, TIER_LIMITS[row.tier].maxFileBytes) : [],
    };
  });
  if (awaited.size > 0) await storeBytes(row, [...awaited.values()]);
  return told;
};
