import { incomingKey } from '../../../shared/domain/document-keys';
import { putPdf } from '../../../shared/files/documents';
import type { JobRow } from '../../../shared/store/jobs';
import { noteFile, type SetFile } from '../../../shared/store/set-files';
import { uploadsClosed } from './declare-files';

/** Takes a declared file's bytes; preflight looks at them. Throws UPLOADS_CLOSED when the file has moved on. */
export const storeBytes = async (row: JobRow, { document_id }: SetFile, bytes: Uint8Array): Promise<void> => {
  await putPdf(incomingKey(row.account_id, document_id), bytes);
  if (!(await noteFile(row, document_id, 'uploaded'))) throw uploadsClosed(row);
};
