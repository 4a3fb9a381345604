import { createHash } from 'node:crypto';
import { problem } from '../../../shared/contract/common';
import { awaitingDocument, rejectedDocument } from '../../../shared/contract/documents';
import { freshAccount } from '../../support/accounts';
import { call } from '../../support/api';
import { submitToc, uploadForm } from '../../support/flows';
import { encryptedPdf, notAPdf, truncatedPdf, zeroPagePdf } from '../../support/pdfs';
import { storedPdfs } from '../../support/storage';

const refused = [
  ['NOT_A_PDF', notAPdf],
  ['PDF_ENCRYPTED', encryptedPdf],
  ['PDF_CORRUPT', truncatedPdf],
  ['PDF_CORRUPT', zeroPagePdf],
] as const;

describe.each(refused)('%s', (code, make) => {
  test('in a form: refused at once, and nothing is kept', async () => {
    const { account_id, key } = await freshAccount('free');
    const { status, headers, body } = await uploadForm(new Uint8Array(await make()), key);
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parse(body).code).toBe(code);
    expect(await storedPdfs(account_id)).toEqual([]);
  });

  test('by presigned upload: refused when first asked for, and the file is gone', async () => {
    const { account_id, key } = await freshAccount('free');
    const bytes = new Uint8Array(await make());
    const json = {
      filename: 'bad.pdf',
      size_bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    const declared = awaitingDocument.parse((await call('POST', '/v1/documents', { key, json })).body);
    const { 'content-length': _, ...headers } = declared.upload.headers;
    expect((await fetch(declared.upload.url, { method: 'PUT', headers, body: bytes })).status).toBe(200);

    const submitted = await submitToc(declared.document_id, key);
    expect(submitted.status).toBe(422);
    expect(problem.parse(submitted.body).code).toBe(code);
    const asked = await call('GET', `/v1/documents/${declared.document_id}`, { key });
    expect(rejectedDocument.parse(asked.body).error.code).toBe(code);
    expect(await storedPdfs(account_id)).toEqual([]);
  });
});

test.each([
  'https://127.0.0.1/book.pdf',
  'https://localhost/book.pdf',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/book.pdf',
  'https://10.1.2.3/book.pdf',
  'http://example.com/book.pdf',
  'https://nowhere.invalid/book.pdf',
])('%s cannot be fetched', async (url) => {
  const { status, body } = await call('POST', '/v1/documents', { json: { url } });
  expect(status).toBe(422);
  expect(problem.parse(body).code).toBe('URL_UNREACHABLE');
});

test('each field that is off is named', async () => {
  const { status, body } = await call('POST', '/v1/documents', {
    json: { filename: 'a.pdf', size_bytes: -1, sha256: 'x' },
  });
  expect(status).toBe(422);
  const { code, errors } = problem.parse(body);
  expect(code).toBe('VALIDATION_FAILED');
  expect(errors?.map(({ field }) => field)).toEqual(['size_bytes', 'sha256']);
});
