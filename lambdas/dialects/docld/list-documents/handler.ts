import { presentDocument } from '../../../../shared/dialects/docld/document';
import { documentsQuery, inOrderOf, isWanted } from '../../../../shared/dialects/docld/document-list';
import { pageOf, WINDOW } from '../../../../shared/dialects/docld/job-list';
import { newestDocuments } from '../../../../shared/store/document-list';
import { json } from '../../../api/answer';
import { queryOf } from '../../../api/parse';
import { route } from '../routes';

export const handler = route('documents:read', queryOf(documentsQuery), async ({ account, input }) => {
  const rows = await newestDocuments(account.account_id, WINDOW);
  const matches = rows.map(presentDocument).filter(isWanted(input)).sort(inOrderOf(input));
  const { entries, total, has_more } = pageOf(matches, input);
  return json(200, { documents: entries, total, limit: input.limit, offset: input.offset, has_more });
});
