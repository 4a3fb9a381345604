import type { DocumentResponse } from '../../shared/contract/documents';
import { isoTime } from '../../shared/domain/clock';
import { incomingKey } from '../../shared/domain/document-keys';
import { PROBLEM_KINDS } from '../../shared/domain/problems';
import { presignDownload, presignUpload } from '../../shared/files/documents';
import type { DocumentRow } from '../../shared/store/documents';

const DOWNLOAD_SECONDS = 900;

/** The document as its owner sees it, with the url that its state calls for. */
export const presentDocument = async (row: DocumentRow): Promise<DocumentResponse> => {
  const identity = {
    document_id: row.document_id,
    original_filename: row.original_filename,
    file_size_bytes: row.file_size_bytes,
    mime_type: 'application/pdf' as const,
    tier: row.tier,
    input_source: row.input_source,
    expires_at: isoTime(row.expires_at * 1000),
  };
  switch (row.status) {
    case 'ready':
      return {
        ...identity,
        status: row.status,
        page_count: row.page_count,
        uploaded_at: row.uploaded_at,
        download_url: await presignDownload(row.object_key, row.original_filename, DOWNLOAD_SECONDS),
        download_url_expires_in_seconds: DOWNLOAD_SECONDS,
      };
    case 'awaiting_upload':
      return {
        ...identity,
        status: row.status,
        upload: await presignUpload(incomingKey(row.account_id, row.document_id), row.file_size_bytes, row.sha256),
      };
    case 'rejected':
      return {
        ...identity,
        status: row.status,
        error: { code: row.error_code, message: row.error_detail, next_step: PROBLEM_KINDS[row.error_code].nextStep },
      };
  }
};
