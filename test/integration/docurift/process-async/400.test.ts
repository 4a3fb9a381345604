import { ownKey } from '../../../support/api';
import { BASE, formWith, refused } from '../../../support/docurift';
import { invoicePdf } from '../../../support/docurift-files';
import { notAPdf } from '../../../support/pdfs';

describe.each(['process', 'process/sync', 'process/async'])('%s', (path) => {
  const send = (request: Parameters<typeof refused>[2]) =>
    refused('POST', `${BASE}/documents/${path}`, { key: ownKey, ...request });

  test.each([
    ['a file that is no PDF', notAPdf()],
    ['a TIFF', Buffer.from('II*\0')],
    ['a PNG that ends early', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ])('%s: INVALID_FILE_TYPE', async (_, bytes) => {
    const answer = await send({ body: formWith(new Uint8Array(bytes)) });
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_FILE_TYPE' });
  });

  test.each([
    ['a form without a file', { body: new FormData() }],
    ['JSON', { json: { file: 'invoice.pdf' } }],
  ])('%s: VALIDATION_ERROR', async (_, request) => {
    expect(await send(request)).toMatchObject({
      status: 400,
      code: 'VALIDATION_ERROR',
      details: { fields: [{ field: 'file' }] },
    });
  });
});

test.each([
  ['documentType', 'an invoice!'],
  ['language', 'english'],
  ['extractTables', 'perhaps'],
  ['ocrFallback', '2'],
  ['priority', 'urgent'],
  ['webhookUrl', 'http://example.com'],
  ['callbackMetadata', '[1]'],
])('%s=%s is named', async (field, value) => {
  const body = formWith(await invoicePdf(), { [field]: value });
  const answer = await refused('POST', `${BASE}/documents/process/async`, { key: ownKey, body });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});
