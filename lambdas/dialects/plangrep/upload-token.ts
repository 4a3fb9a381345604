import { fileIdOf } from '../../../shared/dialects/plangrep/ids';
import { Problem } from '../../../shared/domain/problems';
import type { SetFile } from '../../../shared/store/set-files';

/** Throws UPLOAD_TOKEN_INVALID unless the token is the file's. */
export const checkToken = ({ document_id, upload_token }: SetFile, token: string): void => {
  if (token === upload_token) return;
  throw new Problem('UPLOAD_TOKEN_INVALID', `The upload token is not that of the file ${fileIdOf(document_id)}.`);
};
