import { incomingKey } from '../../../shared/domain/document-keys';
import { putPdf } from '../../../shared/files/documents';
import type { JobRow } from '../../../shared/store/jobs';
import { noteFiles, type SetFile } from '../../../shared/store/set-files';
import { uploadsClosed } from './declare-files';

export type SentFile = { file: SetFile; bytes: Uint8Array };

/** Takes the bytes of declared files; preflight looks at them. Throws UPLOADS_CLOSED when one has moved on. */
export const storeBytes = async (row: JobRow, sent: SentFile[]): Promise<void> => {
  await Promise.all(sent.map(({ file, bytes }) => putPdf(incomingKey(row.account_id, file.document_id), bytes)));
  const uploaded = sent.map(({ file }) => file.document_id);
  if (!(await noteFiles(row, { uploaded }))) throw uploadsClosed(row);
};
