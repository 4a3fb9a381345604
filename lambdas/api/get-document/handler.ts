import { documentPath } from '../../../shared/contract/documents';
import { Problem } from '../../../shared/domain/problems';
import { findDocument } from '../../../shared/intake/find-document';
import { json } from '../answer';
import { pathOf } from '../parse';
import { presentDocument } from '../present-document';
import { route } from '../route';

export const handler = route(
  'documents:read',
  pathOf(documentPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { document_id } }) => {
    const document = await findDocument(account.account_id, document_id);
    if (!document) throw new Problem('DOCUMENT_NOT_FOUND', 'There is nothing under this id.');
    return json(200, await presentDocument(document));
  },
);
