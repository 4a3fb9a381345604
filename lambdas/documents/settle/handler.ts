import { settleTask } from '../../../shared/contract/workflow';
import { settle } from '../../../shared/intake/settle';
import { getDocument } from '../../../shared/store/documents';

/** Settles a declared upload for the routes, which need no rights on the bucket for it. Doing it twice changes nothing. */
export const handler = async (event: unknown): Promise<void> => {
  const { account_id, document_id } = settleTask.parse(event);
  const row = await getDocument(account_id, document_id);
  if (row?.status === 'awaiting_upload') await settle(row);
};
