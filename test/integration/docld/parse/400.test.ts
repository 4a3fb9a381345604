import { newId } from '../../../../shared/domain/ids';
import { ownKey } from '../../../support/api';
import { formWith, refused } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { notAPdf, truncatedPdf } from '../../../support/pdfs';

// whatever a submit works on, it names in the same ways
const SUBMITS = [
  ['/api/parse', {}],
  ['/api/parse/async', {}],
  ['/api/extract/run', { config: { fields: [{ name: 'total', type: 'number' }] } }],
  ['/api/split/run', {}],
  ['/api/edit/detect', {}],
  ['/api/edit/run', { mappings: { name: 'Ada' } }],
  ['/api/workflows/run', { steps: [{ id: 'a', type: 'parse' }] }],
] as const;

describe.each(SUBMITS)('%s', (path, body) => {
  const send = (json: object) => refused('POST', path, { key: ownKey, json: { ...body, ...json } });

  test('without a document: MISSING_FIELD', async () => {
    expect(await send({})).toMatchObject({
      status: 400,
      code: 'MISSING_FIELD',
      details: { fields: [{ field: 'input' }] },
    });
  });

  test.each([['ftp://example.com/a.pdf'], ['http://example.com/a.pdf'], ['docld://document'], ['jobid://'], ['']])(
    'input %j: INVALID_INPUT',
    async (input) => {
      expect(await send({ input })).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    },
  );

  test('a file that cannot be fetched: INVALID_INPUT', async () => {
    expect(await send({ input: 'https://127.0.0.1/a.pdf' })).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('both ways at once: INVALID_INPUT', async () => {
    const answer = await send({ input: `docld://${newId()}`, document_id: newId() });
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('a document that is none: VALIDATION_ERROR', async () => {
    const answer = await send({ document_id: 'doc-uuid' });
    expect(answer).toMatchObject({
      status: 400,
      code: 'VALIDATION_ERROR',
      details: { fields: [{ field: 'document_id' }] },
    });
  });

  test('an unknown document: 404 DOCUMENT_NOT_FOUND', async () => {
    expect(await send({ document_id: newId() })).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
    expect(await send({ input: `docld://${newId()}` })).toMatchObject({ status: 404, code: 'DOCUMENT_NOT_FOUND' });
  });

  test('an unknown job: 404 NOT_FOUND', async () => {
    expect(await send({ input: `jobid://${newId()}` })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  test('a webhook_url that is no https address: VALIDATION_ERROR', async () => {
    const answer = await send({ input: `docld://${newId()}`, webhook_url: 'http://example.com' });
    expect(answer).toMatchObject({
      status: 400,
      code: 'VALIDATION_ERROR',
      details: { fields: [{ field: 'webhook_url' }] },
    });
  });
});

test('a body that is neither JSON nor a form: INVALID_FORMAT', async () => {
  const headers = { 'content-type': 'text/plain' };
  expect(await refused('POST', '/api/parse', { headers, body: 'hello' })).toMatchObject({
    status: 400,
    code: 'INVALID_FORMAT',
  });
});

test.each([
  ['formatting.table_output_format', { formatting: { table_output_format: 'csv' } }],
  ['chunking.strategy', { chunking: { strategy: 'word' } }],
  ['chunking.max_chunk_size', { chunking: { max_chunk_size: '1000' } }],
  ['chunking.overlap', { chunking: { strategy: 'fixed', max_chunk_size: 100, overlap: 60 } }],
  ['ocr.enabled', { ocr: { enabled: 'yes' } }],
])('config.%s is named', async (field, config) => {
  const json = { input: `docld://${newId()}`, config };
  expect(await refused('POST', '/api/parse', { json })).toMatchObject({
    status: 400,
    code: 'VALIDATION_ERROR',
    details: { fields: [{ field: `config.${field}` }] },
  });
});

test('a form: the same', async () => {
  const send = async (body: FormData) => refused('POST', '/api/parse', { body });
  expect(await send(new FormData())).toMatchObject({
    code: 'MISSING_FIELD',
    details: { fields: [{ field: 'input' }] },
  });
  const config = '{"chunking":{"strategy":"word"}}';
  expect(await send(formWith(await pdfOf(['One']), { config }))).toMatchObject({
    code: 'VALIDATION_ERROR',
    details: { fields: [{ field: 'config.chunking.strategy' }] },
  });
  expect(await send(formWith(new Uint8Array(notAPdf())))).toMatchObject({ status: 400, code: 'INVALID_FORMAT' });
  expect(await send(formWith(new Uint8Array(await truncatedPdf())))).toMatchObject({
    status: 422,
    code: 'PARSE_ERROR',
  });
  expect(await send(formWith(new Uint8Array(4 * 1024 * 1024 + 1)))).toMatchObject({
    status: 413,
    code: 'FILE_TOO_LARGE',
  });
});
