import { Problem } from '../../shared/domain/problems';
import type { Account } from '../../shared/store/accounts';
import type { ReadyDocument } from '../../shared/store/documents';
import { existingDocument } from './existing-document';

/** The account's document, ready to be worked on; a problem that says why when it is not. For a request that came at `receivedAt` (epoch milliseconds). */
export const readyDocument = async (
  account: Account,
  documentId: string,
  receivedAt: number,
): Promise<ReadyDocument> => {
  const document = await existingDocument(account.account_id, documentId, receivedAt);
  if (document.status === 'rejected') throw new Problem(document.error_code, document.error_detail);
  if (document.status === 'awaiting_upload') {
    throw new Problem('DOCUMENT_NOT_UPLOADED', 'No file has arrived at the upload url yet.');
  }
  return document;
};
