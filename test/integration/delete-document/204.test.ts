import { awaitingDocument } from '../../../shared/contract/documents';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';
import { keyOf } from '../../support/local-runtime';

test('a document is deleted once, by its own account: its row and its file', async () => {
  const { key } = await freshAccount('pro');
  const { document_id, download_url } = await readySample(key);
  const path = `/v1/documents/${document_id}`;
  expect((await call('DELETE', path, { key: keyOf('pro') })).status).toBe(404);
  expect((await call('DELETE', path, { key })).status).toBe(204);
  expect((await fetch(download_url)).status).toBe(404);
  for (const method of ['GET', 'DELETE']) expect((await call(method, path, { key })).status).toBe(404);
  const submit = await call('POST', '/v1/specs/parse/document', { key, json: { document_id } });
  expect(submit).toMatchObject({ status: 404, body: { code: 'DOCUMENT_NOT_FOUND' } });
});

test('a document whose file has not come yet is deleted too', async () => {
  const { key } = await freshAccount('pro');
  const json = { filename: 'book.pdf', size_bytes: 10, sha256: 'a'.repeat(64) };
  const { body } = await call('POST', '/v1/documents', { key, json });
  const path = `/v1/documents/${awaitingDocument.parse(body).document_id}`;
  expect((await call('DELETE', path, { key })).status).toBe(204);
  expect((await call('GET', path, { key })).status).toBe(404);
});
