import { isoTime, toSeconds } from '../../domain/clock';
import { millisecondOf } from '../../domain/ids';
import type { DocumentRow } from '../../store/documents';
import type { DocldDocument } from './document-contract';
import { parseConfig } from './parse-request';

const STATUS = { awaiting_upload: 'pending', ready: 'completed', rejected: 'failed' } as const;

export const fileIdOf = (documentId: string): `docld://${string}` => `docld://${documentId}`;

/** The document as DocLD shows it. A declared one has no pages before its file has come. */
export const presentDocument = (row: DocumentRow): DocldDocument => {
  const created_at = toSeconds(isoTime(millisecondOf(row.document_id)));
  const isReady = row.status === 'ready';
  return {
    id: row.document_id,
    name: row.original_filename,
    status: STATUS[row.status],
    file_type: 'pdf',
    file_format: 'pdf',
    file_size: row.file_size_bytes,
    pages: isReady ? row.page_count : null,
    parsing_config: row.parsing_config === undefined ? null : parseConfig.parse(JSON.parse(row.parsing_config)),
    ...(row.status === 'rejected' && { error: row.error_detail }),
    created_at,
    updated_at: isReady ? toSeconds(row.uploaded_at) : created_at,
    expires_at: toSeconds(isoTime(row.expires_at * 1000)),
  };
};
