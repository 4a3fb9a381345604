import { ownKey } from '../../../support/api';
import { formWith, refused } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { encryptedPdf, notAPdf, truncatedPdf } from '../../../support/pdfs';

const send = (request: Parameters<typeof refused>[2]) => refused('POST', '/api/upload', { key: ownKey, ...request });

test('a file that is no PDF: INVALID_FORMAT', async () => {
  expect(await send({ body: formWith(new Uint8Array(notAPdf())) })).toMatchObject({
    status: 400,
    code: 'INVALID_FORMAT',
  });
});

test.each([
  ['needs a password', encryptedPdf],
  ['is damaged', truncatedPdf],
])('a PDF that %s: 422 PARSE_ERROR', async (_, pdf) => {
  const body = formWith(new Uint8Array(await pdf()));
  expect(await send({ body })).toMatchObject({ status: 422, code: 'PARSE_ERROR' });
});

test.each([
  ['a form without a file', { body: new FormData() }],
  ['JSON', { json: { file: 'document.pdf' } }],
])('%s: VALIDATION_ERROR', async (_, request) => {
  expect(await send(request)).toMatchObject({
    status: 400,
    code: 'VALIDATION_ERROR',
    details: { fields: [{ field: 'file' }] },
  });
});

test.each([
  ['no JSON', 'page', 'parsing_config'],
  ['a strategy that is none', '{"chunking":{"strategy":"word"}}', 'parsing_config.chunking.strategy'],
])('a parsing_config that is %s: VALIDATION_ERROR', async (_, parsing_config, field) => {
  const body = formWith(await pdfOf(['One']), { parsing_config });
  const answer = await send({ body });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { fields: [{ field }] } });
});

test('a knowledge base, of which none is kept: 404 KB_NOT_FOUND', async () => {
  const body = formWith(await pdfOf(['One']), { knowledge_base_id: 'kb' });
  expect(await send({ body })).toMatchObject({ status: 404, code: 'KB_NOT_FOUND' });
});

test('more than a form may carry: 413, and where to go with it', async () => {
  const answer = await send({ body: formWith(new Uint8Array(4 * 1024 * 1024 + 1)) });
  expect(answer).toMatchObject({
    status: 413,
    code: 'FILE_TOO_LARGE',
    details: { next_step: expect.stringContaining('/api/upload/presigned') },
  });
});
