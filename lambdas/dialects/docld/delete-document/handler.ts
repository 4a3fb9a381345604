import { idPath } from '../../../../shared/dialects/docld/contract';
import { json } from '../../../api/answer';
import { deleteDocument } from '../../../api/delete-document';
import { pathOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route(
  'documents:write',
  pathOf(idPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { id } }) => {
    await deleteDocument(account.account_id, id);
    return json(200, { success: true, document_id: id });
  },
);
