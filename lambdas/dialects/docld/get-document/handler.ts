import { idPath } from '../../../../shared/dialects/docld/contract';
import { presentDocument } from '../../../../shared/dialects/docld/document';
import { Problem } from '../../../../shared/domain/problems';
import { findDocument } from '../../../../shared/intake/find-document';
import { json } from '../../../api/answer';
import { pathOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route(
  'documents:read',
  pathOf(idPath, 'DOCUMENT_NOT_FOUND'),
  async ({ account, input: { id } }) => {
    const document = await findDocument(account.account_id, id);
    if (!document) throw new Problem('DOCUMENT_NOT_FOUND', 'There is nothing under this id.');
    return json(200, presentDocument(document));
  },
);
