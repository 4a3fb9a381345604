import { type Fetched, fetchTask } from '../../../shared/contract/workflow';
import { AddressRefused, publicWeb, Unreachable } from '../../../shared/egress/connect';
import { download, TooLarge } from '../../../shared/egress/download';
import { putPdf } from '../../../shared/files/documents';

/** Leaves the API enough of its 29 s to look at the file and answer. */
const FETCH_MS = 20_000;

const refusal = (error: unknown): Fetched => {
  if (error instanceof TooLarge) return { outcome: 'refused', code: 'FILE_TOO_LARGE', detail: error.message };
  if (error instanceof AddressRefused || error instanceof Unreachable) {
    return { outcome: 'refused', code: 'URL_UNREACHABLE', detail: error.message };
  }
  throw error;
};

export const handler = async (event: unknown): Promise<Fetched> => {
  const { url, key, max_bytes } = fetchTask.parse(event);
  try {
    const bytes = await download(url, max_bytes, FETCH_MS, publicWeb);
    await putPdf(key, bytes);
    return { outcome: 'fetched', size_bytes: bytes.length };
  } catch (error) {
    return refusal(error);
  }
};
