import { expiryAfterDays, isoTime, now } from '../domain/clock';
import { keptUntil } from '../retention';
import { type AwaitingDocument, settleDocument } from '../store/documents';
import { lookAtUpload } from './look';

const REJECTION_KEPT_DAYS = 1;

/**
 * Settles a declared upload the moment anyone asks for the document: accepted, refused, or still waiting for its bytes.
 * Callers may race: the row moves once.
 */
export const settle = async (row: AwaitingDocument): Promise<void> => {
  const look = await lookAtUpload(row);
  const at = now();
  switch (look.outcome) {
    case 'missing':
      return;
    case 'refused':
      return settleDocument(row, {
        status: 'rejected',
        error_code: look.code,
        error_detail: look.detail,
        expires_at: expiryAfterDays(at, REJECTION_KEPT_DAYS),
      });
    case 'accepted':
      return settleDocument(row, {
        status: 'ready',
        page_count: look.page_count,
        sha256: look.sha256,
        large_pages: look.large_pages,
        uploaded_at: isoTime(at),
        object_key: look.object_key,
        expires_at: keptUntil(row.tier, at),
      });
  }
};
