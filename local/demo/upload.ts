import { createHash } from 'node:crypto';
import { awaitingDocument, readyDocument } from '../../shared/contract/documents';
import { type ApiClient, ApiProblem } from './api-client';

export type SourceFile = { name: string; bytes: Uint8Array<ArrayBuffer> };
export type Upload = { documentId: string; how: string; pageCount?: number };

const MULTIPART_LIMIT_BYTES = 4 * 1024 * 1024; // a larger body does not pass through the API's functions

/** Sends a file the way its size asks for: in one request, or declared first and then put to the url it is given. */
export const upload = (api: ApiClient, file: SourceFile): Promise<Upload> =>
  file.bytes.length <= MULTIPART_LIMIT_BYTES ? uploadForm(api, file) : uploadPresigned(api, file);

async function uploadForm(api: ApiClient, { name, bytes }: SourceFile): Promise<Upload> {
  const form = new FormData();
  form.set('file', new File([bytes], name, { type: 'application/pdf' }));
  const { body } = await api('/v1/documents', readyDocument, { method: 'POST', form });
  return { documentId: body.document_id, how: 'in one request', pageCount: body.page_count };
}

async function uploadPresigned(api: ApiClient, { name, bytes }: SourceFile): Promise<Upload> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { body } = await api('/v1/documents', awaitingDocument, {
    method: 'POST',
    json: { filename: name, size_bytes: bytes.length, sha256 },
  });
  const { method, url, headers } = body.upload;
  const stored = await fetch(url, { method, headers, body: bytes });
  if (!stored.ok) {
    const detail = (await stored.text()).slice(0, 300);
    throw new ApiProblem(`The upload url answered ${stored.status}`, detail, 'Ask for a new upload url and try again.');
  }
  return { documentId: body.document_id, how: 'to a presigned url' };
}
