import { Problem } from '../../shared/domain/problems';
import { findDocument } from '../../shared/intake/find-document';
import type { DocumentRow } from '../../shared/store/documents';

export const documentNotFound = () => new Problem('DOCUMENT_NOT_FOUND', 'There is nothing under this id.');

/** The account's document, settled if it can be; DOCUMENT_NOT_FOUND when it is unknown, another account's or expired. */
export const existingDocument = async (accountId: string, documentId: string): Promise<DocumentRow> => {
  const document = await findDocument(accountId, documentId);
  if (!document) throw documentNotFound();
  return document;
};
