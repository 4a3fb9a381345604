import type { KnownFile } from '../domain/bid-sets';
import { TIER_LIMITS, type Tier } from '../domain/tiers';
import type { SetFile } from '../store/set-files';
import { findDocument } from './find-document';

/** A file of a set that can be read, or why it cannot. */
export type CheckedFile = { file: SetFile } & ({ known: KnownFile } | { error_code: string });

/** Looks at a file of a set, which is settled by it if that was not done before. A file above the tier's size is not opened. */
export const checkFile = async (accountId: string, tier: Tier, file: SetFile): Promise<CheckedFile> => {
  if (file.size_bytes > TIER_LIMITS[tier].maxFileBytes) return { file, error_code: 'FILE_TOO_LARGE' };
  const document = await findDocument(accountId, file.document_id);
  switch (document?.status) {
    case 'ready': {
      const { document_id, object_key: input_key, page_count, large_pages = [] } = document;
      const { classification = null } = file;
      return { file, known: { document_id, input_key, page_count, large_pages, classification } };
    }
    case 'rejected':
      return { file, error_code: document.error_code };
    case undefined:
      // gone since it was refused: that row is kept for a day, and a set is resumed within a week
      return { file, error_code: file.error_code ?? 'FILE_NOT_UPLOADED' };
    case 'awaiting_upload':
      return { file, error_code: 'FILE_NOT_UPLOADED' };
  }
};
