import * as z from 'zod/mini';
import { readyDocument } from '../../../shared/contract/documents';
import { call } from '../../support/api';
import { readySample } from '../../support/flows';

const fieldsOf = (body: unknown) => Object.keys(z.looseObject({}).parse(body));

test('the document as it was answered on upload, with a fresh link', async () => {
  const { download_url: _, ...uploaded } = await readySample();
  const { status, body } = await call('GET', `/v1/documents/${uploaded.document_id}`);
  const { download_url, ...document } = readyDocument.parse(body);
  expect(status).toBe(200);
  expect(document).toEqual(uploaded);
  expect((await fetch(download_url, { headers: { range: 'bytes=0-4' } })).status).toBe(206);
});

test('neither bucket nor key is a field of it', async () => {
  const { document_id } = await readySample();
  const { body } = await call('GET', `/v1/documents/${document_id}`);
  expect(fieldsOf(body).filter((name) => /s3|bucket|key|account/.test(name))).toEqual([]);
});
