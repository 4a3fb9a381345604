import type { Completion } from '../../../../shared/dialects/plangrep/uploads';
import { incomingKey } from '../../../../shared/domain/document-keys';
import { finishMultipart, hasArrived } from '../../../../shared/files/multipart';
import type { JobRow } from '../../../../shared/store/jobs';
import type { SetFile } from '../../../../shared/store/set-files';
import { fileAmong } from '../existing';
import { checkToken } from '../upload-token';

type Sent = Completion['directUploads'][number];

/** What the request says of how files were sent, its tokens checked. Throws DOCUMENT_NOT_FOUND and UPLOAD_TOKEN_INVALID. */
export const sentUploads = (files: SetFile[], { directUploads, multipartUploads }: Completion): Map<string, Sent> => {
  const sent = [...directUploads, ...multipartUploads];
  for (const { documentId, uploadToken } of sent) {
    const file = fileAmong(files, documentId);
    if (uploadToken !== undefined) checkToken(file, uploadToken);
  }
  return new Map(sent.map((one) => [one.documentId, one]));
};

/** Whether a file lies in the bucket; one that was sent in parts is put together if it does not yet. */
export const arrives = async ({ account_id }: JobRow, file: SetFile, sent: Sent | undefined): Promise<boolean> => {
  const key = incomingKey(account_id, file.document_id);
  if (await hasArrived(key)) return true;
  if (file.upload_id === undefined || sent?.parts === undefined) return false;
  return finishMultipart(key, file.upload_id, sent.parts);
};
