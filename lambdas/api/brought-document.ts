import type { Account } from '../../shared/store/accounts';
import { getDocument, type ReadyDocument } from '../../shared/store/documents';
import type { NewDocument } from './create-document/read';
import { receive } from './create-document/receive';

/**
 * The document that a submit brings, ready to be worked on. One that an attempt before this one has stored under the
 * request's id is neither fetched nor looked at again.
 */
export const broughtDocument = async (id: string, document: NewDocument, account: Account): Promise<ReadyDocument> => {
  const brought = (await getDocument(account.account_id, id)) ?? (await receive(id, document, account));
  if (brought.status !== 'ready') throw new Error('A document that was brought was not looked at');
  return brought;
};
