import { filePath } from '../../../../shared/dialects/plangrep/ids';
import { fileContent, presentContent } from '../../../../shared/dialects/plangrep/uploads';
import { Problem } from '../../../../shared/domain/problems';
import { sha256 } from '../../../../shared/domain/sha256';
import { filesOf, type SetFile } from '../../../../shared/store/set-files';
import { json } from '../../../api/answer';
import { FORM_BYTES } from '../../../api/form';
import { invalidField, jsonBody, pathOf } from '../../../api/parse';
import { refuseIfClosed } from '../declare-files';
import { fileAmong, plangrepJob } from '../existing';
import { both } from '../read';
import { route } from '../routes';
import { storeBytes } from '../store-bytes';
import { checkToken } from '../upload-token';

const refuseOther = (file: SetFile, bytes: Uint8Array, announced: string | undefined): void => {
  if (bytes.length > FORM_BYTES) {
    throw new Problem(
      'BODY_TOO_LARGE',
      `Content sent this way has up to ${FORM_BYTES} bytes; this has ${bytes.length}. PUT the file to its uploadUrl.`,
    );
  }
  const found = sha256(bytes);
  if (bytes.length === file.size_bytes && found === file.sha256 && (announced ?? found) === found) return;
  throw new Problem(
    'CONTENT_MISMATCH',
    `The content has ${bytes.length} bytes and the SHA-256 ${found}; declared were ${file.size_bytes} and ${file.sha256}.`,
  );
};

export const handler = route(
  'jobs:write',
  both(pathOf(filePath, 'DOCUMENT_NOT_FOUND'), jsonBody(fileContent)),
  async ({ account, input }) => {
    const row = await plangrepJob({ account_id: account.account_id, job_id: input.jobId });
    const file = fileAmong(await filesOf(row), input.documentId);
    checkToken(file, input.uploadToken);
    refuseIfClosed(row);
    if (file.upload_mode === 'multipart') throw invalidField('documentId', 'is of a file that is sent in parts');
    const bytes = Buffer.from(input.contentBase64, 'base64');
    refuseOther(file, bytes, input.sha256);
    await storeBytes(row, [{ file, bytes }]);
    return json(200, presentContent(file));
  },
);
