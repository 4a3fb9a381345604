import { fileIdOf, presentDocument } from '../../../../shared/dialects/docld/document';
import { presignRequest } from '../../../../shared/dialects/docld/upload-request';
import { incomingKey } from '../../../../shared/domain/document-keys';
import { Problem } from '../../../../shared/domain/problems';
import { presignUpload } from '../../../../shared/files/documents';
import { json } from '../../../api/answer';
import { receive } from '../../../api/create-document/receive';
import { jsonBody } from '../../../api/parse';
import { route } from '../routes';

export const handler = route('documents:write', jsonBody(presignRequest), async ({ account, input, id }) => {
  const { filename, content_type, file_size, sha256 } = input;
  if (content_type !== 'application/pdf') throw new Problem('NOT_A_PDF', `The file is declared as ${content_type}.`);
  const row = await receive(id, { source: 'presigned', filename, sizeBytes: file_size, sha256 }, account);
  const key = incomingKey(row.account_id, row.document_id);
  const { url, method, headers, expires_in_seconds } = await presignUpload(key, file_size, sha256);
  return json(200, {
    file_id: fileIdOf(row.document_id),
    document: presentDocument(row),
    upload_url: url,
    method,
    headers,
    expires_in: expires_in_seconds,
  });
});
