import { presigned } from '../../../../shared/dialects/docld/document-contract';
import { sha256 } from '../../../../shared/domain/sha256';
import { freshAccount } from '../../../support/accounts';
import { ask } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';

let key: string;
beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
});

const declare = async (bytes: Uint8Array, more: object = {}) => {
  const json = { filename: 'a.pdf', content_type: 'application/pdf', file_size: bytes.length, ...more };
  const { status, body } = await ask('POST', '/api/upload/presigned', key, { json });
  expect(status).toBe(200);
  expect(presigned.parse(body)).toEqual(body);
  return presigned.parse(body);
};
const put = async (url: string, headers: Record<string, string>, body: Uint8Array<ArrayBuffer>) =>
  (await fetch(url, { method: 'PUT', headers, body })).status;
const seen = async (id: string) => (await ask('GET', `/api/documents/${id}`, key)).body;

test('a url to put the file to: pending, then completed', async () => {
  const bytes = await pdfOf(['One', 'Two', 'Three']);
  const { file_id, document, upload_url, method, headers, expires_in } = await declare(bytes);
  expect({ file_id, method, expires_in }).toEqual({
    file_id: `docld://${document.id}`,
    method: 'PUT',
    expires_in: 3600,
  });
  expect(document).toMatchObject({ status: 'pending', pages: null, file_size: bytes.length });
  expect(await seen(document.id)).toMatchObject({ status: 'pending' });
  expect(await put(upload_url, headers, bytes)).toBe(200);
  expect(await seen(document.id)).toMatchObject({ status: 'completed', pages: 3, file_size: bytes.length });
});

test('the url takes a file of the declared length only', async () => {
  const bytes = await pdfOf(['One']);
  const { upload_url, headers } = await declare(bytes);
  const longer = new Uint8Array([...bytes, 0]);
  expect(await put(upload_url, { ...headers, 'content-length': String(longer.length) }, longer)).toBe(403);
});

test('with its SHA-256, these bytes and no others', async () => {
  const bytes = await pdfOf(['One']);
  const { upload_url, headers, document } = await declare(bytes, { sha256: sha256(bytes) });
  const others = new Uint8Array(bytes.length);
  expect(await put(upload_url, headers, others)).toBe(400);
  expect(await put(upload_url, headers, bytes)).toBe(200);
  expect(await seen(document.id)).toMatchObject({ status: 'completed', pages: 1 });
});

test('a file that is no PDF: the document has failed, and says why', async () => {
  const bytes = new TextEncoder().encode('no PDF at all');
  const { upload_url, headers, document } = await declare(bytes);
  expect(await put(upload_url, headers, bytes)).toBe(200);
  expect(await seen(document.id)).toMatchObject({ status: 'failed', pages: null, error: expect.any(String) });
});
