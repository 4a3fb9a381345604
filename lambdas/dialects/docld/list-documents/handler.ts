import { presentDocument } from '../../../../shared/dialects/docld/document';
import { documentsQuery, inOrderOf, isWanted } from '../../../../shared/dialects/docld/document-list';
import { pageOf } from '../../../../shared/dialects/docld/job-list';
import { WINDOW } from '../../../../shared/dialects/lists';
import { EVER } from '../../../../shared/domain/ids';
import { newestDocuments } from '../../../../shared/store/documents';
import { json } from '../../../api/answer';
import { queryOf } from '../../given';
import { route } from '../routes';

export const handler = route('documents:read', queryOf(documentsQuery), async ({ account, input }) => {
  const { documents } = await newestDocuments(account.account_id, EVER, WINDOW);
  const matches = documents.map(presentDocument).filter(isWanted(input)).sort(inOrderOf(input));
  const { entries, total, has_more } = pageOf(matches, input);
  return json(200, { documents: entries, total, limit: input.limit, offset: input.offset, has_more });
});
