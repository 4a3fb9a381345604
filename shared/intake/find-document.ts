import * as z from 'zod/mini';
import { env } from '../env';
import { type DocumentRow, getDocument } from '../store/documents';
import { invoke } from './invoke';

/**
 * The account's document, settled if it can be; undefined when there is none. `abortSignal` ends the wait and not the
 * settling: the document is given as it is by then, and who asks again later finds it settled.
 */
export const findDocument = async (
  account_id: string,
  document_id: string,
  abortSignal?: AbortSignal,
): Promise<DocumentRow | undefined> => {
  const row = await getDocument(account_id, document_id);
  if (row?.status !== 'awaiting_upload') return row;
  await invoke(env('SETTLE_FUNCTION'), { account_id, document_id }, z.unknown(), abortSignal).catch(
    (error: unknown) => {
      if (!abortSignal?.aborted) throw error;
    },
  );
  return getDocument(account_id, document_id);
};
