import { fileIdOf } from '../../../../shared/dialects/plangrep/ids';
import { type Upload, warningsOf } from '../../../../shared/dialects/plangrep/uploads';
import { isoTime, now } from '../../../../shared/domain/clock';
import { incomingKey } from '../../../../shared/domain/document-keys';
import { TIER_LIMITS } from '../../../../shared/domain/tiers';
import { presignUpload, UPLOAD_SECONDS } from '../../../../shared/files/documents';
import { PART_BYTES, presignParts } from '../../../../shared/files/multipart';
import type { JobRow } from '../../../../shared/store/jobs';
import type { SetFile } from '../../../../shared/store/set-files';

const NOTHING_TO_SEND = { uploadUrl: null, headers: {}, partSize: null, parts: [], expiresAt: null };

/** Where and how a file is to be sent: nowhere, if it has arrived. */
const waysOf = async (accountId: string, file: SetFile) => {
  if (file.state !== 'registered') return NOTHING_TO_SEND;
  const key = incomingKey(accountId, file.document_id);
  const expiresAt = isoTime(now() + UPLOAD_SECONDS * 1000);
  if (file.upload_id !== undefined) {
    const parts = await presignParts(key, file.upload_id, file.size_bytes);
    return { ...NOTHING_TO_SEND, partSize: PART_BYTES, parts, expiresAt };
  }
  const { url, headers } = await presignUpload(key, file.size_bytes, file.sha256);
  return { ...NOTHING_TO_SEND, uploadUrl: url, headers, expiresAt };
};

/** A file of a registration as its sender is told of it. */
export const presentUpload = async ({ account_id, tier }: JobRow, file: SetFile): Promise<Upload> => ({
  documentId: fileIdOf(file.document_id),
  fileName: file.file_name,
  fileSize: file.size_bytes,
  contentType: file.content_type,
  classification: file.classification ?? null,
  status: file.state === 'registered' ? 'registered' : 'skipped',
  uploadMode: file.upload_mode === 'multipart' ? 'multipart' : 'direct_put',
  uploadToken: file.upload_token,
  warnings: warningsOf(file, TIER_LIMITS[tier].maxFileBytes),
  ...(await waysOf(account_id, file)),
});
