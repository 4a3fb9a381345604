import { createHash } from 'node:crypto';
import { awaitingDocument, readyDocument } from '../../../shared/contract/documents';
import { call, ownKey } from '../../support/api';
import { getDocument, sampleBook, uploadForm } from '../../support/flows';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('a form: the document is ready, with its pages counted and a link to read it back', async () => {
  const book = await sampleBook();
  const { status, headers, body } = await uploadForm(book, ownKey, 'Spec Book.pdf');
  const document = readyDocument.parse(body);
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/v1/documents/${document.document_id}`);
  expect(document).toMatchObject({
    original_filename: 'Spec Book.pdf',
    file_size_bytes: book.length,
    mime_type: 'application/pdf',
    tier: 'enterprise',
    input_source: 'multipart',
    download_url_expires_in_seconds: 900,
  });
  expect(document.page_count).toBeGreaterThan(10);
  const download = await fetch(document.download_url);
  expect(sha256(await download.bytes())).toBe(sha256(book));
  expect(download.headers.get('content-disposition')).toContain('Spec%20Book.pdf');
});

test('a declaration: the url takes the declared file and nothing else, then the document is ready', async () => {
  const book = await sampleBook();
  const declaration = { filename: 'book.pdf', size_bytes: book.length, sha256: sha256(book) };
  const { status, body } = await call('POST', '/v1/documents', { json: declaration });
  const { document_id, upload } = awaitingDocument.parse(body);
  expect(status).toBe(201);

  const put = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = upload.headers) => {
    const { 'content-length': _, ...rest } = headers;
    return fetch(upload.url, { method: 'PUT', headers: rest, body: bytes });
  };
  const altered = book.slice();
  altered[100] = (altered[100] ?? 0) ^ 1;
  expect((await put(altered)).status).toBe(400);
  expect((await put(book.slice(0, -1))).ok).toBe(false);
  const { 'x-amz-checksum-sha256': __, ...unbound } = upload.headers;
  expect((await put(book, unbound)).status).toBe(403);
  expect(await getDocument(document_id)).toMatchObject({ status: 'awaiting_upload' });

  expect((await put(book)).status).toBe(200);
  expect(await getDocument(document_id)).toMatchObject({ status: 'ready', input_source: 'presigned' });
});
