import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { awaitingDocument, type DocumentResponse, documentResponse, readyDocument } from '../shared/contract/documents';
import type { Connection } from './connection';
import { bodyOf, request, send } from './http/request';
import { stallSignal } from './http/stall';

/** A PDF to upload; Node's `openAsBlob` reads a file of any size piece by piece. */
export type SourceFile = { name: string; content: Blob };

/** A document that can be submitted: looked at already when it came in a form, by the first job else. */
export type UploadedDocument = z.infer<typeof readyDocument> | z.infer<typeof awaitingDocument>;

/** Hears of the bytes that have been taken by the network, of all. A try that fails begins anew. */
export type UploadProgress = (sentBytes: number, allBytes: number) => void;

/** What the API takes in a form: Lambda's limit on a request, less what base64 adds. */
const FORM_BYTES = 4 * 1024 * 1024;

/** Sends a file the way its size asks for: in a form, or declared with its SHA-256 and put to the url that it is given. */
export const upload = (connection: Connection, file: SourceFile, progress: UploadProgress = () => {}) =>
  file.content.size <= FORM_BYTES ? inForm(connection, file, progress) : declared(connection, file, progress);

/** Has the service fetch a file from a public https address. */
export const uploadFromUrl = async (
  connection: Connection,
  json: { url: string; filename?: string },
): Promise<z.infer<typeof readyDocument>> =>
  bodyOf(await request(connection, '/v1/documents', { method: 'POST', json }), readyDocument);

const pathOf = (documentId: string) => `/v1/documents/${encodeURIComponent(documentId)}`;

/** A document as it stands, with a fresh link to read it or to upload it. */
export const getDocument = async (connection: Connection, documentId: string): Promise<DocumentResponse> =>
  bodyOf(await request(connection, pathOf(documentId)), documentResponse);

/** Deletes a document for good. */
export async function deleteDocument(connection: Connection, documentId: string): Promise<void> {
  await request(connection, pathOf(documentId), { method: 'DELETE', doneBefore: 'DOCUMENT_NOT_FOUND' });
}

async function inForm(
  connection: Connection,
  { name, content }: SourceFile,
  progress: UploadProgress,
): Promise<UploadedDocument> {
  const form = new FormData();
  form.set('file', content, name);
  const answer = await request(connection, '/v1/documents', { method: 'POST', form });
  progress(content.size, content.size);
  return bodyOf(answer, readyDocument);
}

async function declared(
  connection: Connection,
  { name, content }: SourceFile,
  progress: UploadProgress,
): Promise<UploadedDocument> {
  const json = { filename: name, size_bytes: content.size, sha256: await sha256Of(content) };
  const answer = await request(connection, '/v1/documents', { method: 'POST', json });
  const document = bodyOf(answer, awaitingDocument);
  const { method, url, headers } = document.upload;
  await send(connection, url, () => {
    const { signal, alive } = stallSignal();
    const moved: UploadProgress = (sent, all) => {
      alive();
      progress(sent, all);
    };
    return { method, headers, body: counted(content, moved), duplex: 'half', signal };
  });
  return document;
}

/** 64 hex digits, taken piece by piece. */
async function sha256Of(content: Blob): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content.stream()) hash.update(chunk);
  return hash.digest('hex');
}

function counted(content: Blob, progress: UploadProgress): ReadableStream<Uint8Array> {
  let sent = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      sent += chunk.byteLength;
      progress(sent, content.size);
      out.enqueue(chunk);
    },
  });
  return content.stream().pipeThrough(count);
}
