import { documentPath } from '../../../shared/contract/documents';
import { json } from '../answer';
import { existingDocument } from '../existing-document';
import { pathOf } from '../parse';
import { presentDocument } from '../present-document';
import { route } from '../route';

export const handler = route(
  'documents:read',
  pathOf(documentPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { document_id }, receivedAt }) => {
    const document = await existingDocument(account.account_id, document_id, receivedAt);
    return json(200, await presentDocument(document));
  },
);
