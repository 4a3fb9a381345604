import { Problem } from '../../shared/domain/problems';
import { findDocument } from '../../shared/intake/find-document';
import type { DocumentRow } from '../../shared/store/documents';
import { notInTime, PATIENCE_MS, timeLeft } from './time-left';

export const documentNotFound = () => new Problem('DOCUMENT_NOT_FOUND', 'There is nothing under this id.');

/**
 * The account's document, settled if it can be; DOCUMENT_NOT_FOUND when it is unknown, another account's or expired.
 * NOT_IN_TIME when settling it takes longer than a request that came at `receivedAt` (epoch milliseconds) can wait.
 */
export const existingDocument = async (
  accountId: string,
  documentId: string,
  receivedAt: number,
): Promise<DocumentRow> => {
  const waitIsOver = AbortSignal.timeout(timeLeft(receivedAt, PATIENCE_MS));
  const document = await findDocument(accountId, documentId, waitIsOver);
  if (!document) throw documentNotFound();
  if (document.status === 'awaiting_upload' && waitIsOver.aborted) {
    throw notInTime('The file is still being looked at.');
  }
  return document;
};
