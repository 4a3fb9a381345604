import { success } from '../../../../shared/dialects/docurift/envelope';
import { documentIdOf, documentPath } from '../../../../shared/dialects/docurift/ids';
import { isoTime, now, toSeconds } from '../../../../shared/domain/clock';
import { json } from '../../../api/answer';
import { deleteDocument } from '../../../api/delete-document';
import { pathOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route(
  'documents:write',
  pathOf(documentPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { id } }) => {
    await deleteDocument(account.account_id, id);
    return json(200, success({ id: documentIdOf(id), deletedAt: toSeconds(isoTime(now())) }));
  },
);
