import { documentKey, incomingKey } from '../../shared/domain/document-keys';
import { TIER_LIMITS } from '../../shared/domain/tiers';
import { deletePdf } from '../../shared/files/documents';
import { type DocumentRow, getDocument, isReady, removeDocument } from '../../shared/store/documents';
import { documentNotFound } from './existing-document';

/** The upload goes first: what settles the document at this moment copies it from there, and the copy goes next. */
const erase = async (document: DocumentRow): Promise<void> => {
  const { account_id, document_id, tier } = document;
  await deletePdf(incomingKey(account_id, document_id));
  const copy = documentKey(TIER_LIMITS[tier].retentionDays, account_id, document_id);
  await deletePdf(isReady(document) ? document.object_key : copy);
  if (await removeDocument(document)) return;
  // it was settled meanwhile, as happens once, or someone else deleted it
  const settled = await getDocument(account_id, document_id);
  if (settled) await erase(settled);
};

/**
 * Deletes a document for good, and its files before its row, so that a deletion which broke off can be done again. A job
 * that has not read it yet will fail with DOCUMENT_GONE; results stay with their jobs. Throws DOCUMENT_NOT_FOUND.
 */
export const deleteDocument = async (accountId: string, documentId: string): Promise<void> => {
  const document = await getDocument(accountId, documentId);
  if (!document) throw documentNotFound();
  await erase(document);
};
