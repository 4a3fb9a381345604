import { incomingKey } from '../../shared/domain/document-keys';
import { deletePdf } from '../../shared/files/documents';
import { getDocument, removeDocument } from '../../shared/store/documents';
import { documentNotFound } from './existing-document';

/**
 * Deletes a document for good, and its files before its row, so that a deletion which broke off can be done again. A job
 * that has not read it yet will fail with DOCUMENT_GONE; results stay with their jobs. Throws DOCUMENT_NOT_FOUND.
 */
export const deleteDocument = async (accountId: string, documentId: string): Promise<void> => {
  const document = await getDocument(accountId, documentId);
  if (!document) throw documentNotFound();
  await deletePdf(incomingKey(accountId, documentId));
  if (document.status === 'ready') await deletePdf(document.object_key);
  await removeDocument(accountId, documentId);
};
