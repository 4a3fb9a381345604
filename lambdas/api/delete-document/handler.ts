import { documentPath } from '../../../shared/contract/documents';
import { deleteDocument } from '../delete-document';
import { pathOf } from '../parse';
import { route } from '../route';

export const handler = route(
  'documents:write',
  pathOf(documentPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { document_id } }) => {
    await deleteDocument(account.account_id, document_id);
    return { statusCode: 204 };
  },
);
