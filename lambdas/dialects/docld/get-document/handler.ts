import { idPath } from '../../../../shared/dialects/docld/contract';
import { presentDocument } from '../../../../shared/dialects/docld/document';
import { json } from '../../../api/answer';
import { existingDocument } from '../../../api/existing-document';
import { pathOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route(
  'documents:read',
  pathOf(idPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { id }, receivedAt }) => {
    const document = await existingDocument(account.account_id, id, receivedAt);
    return json(200, presentDocument(document));
  },
);
