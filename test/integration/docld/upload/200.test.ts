import { freshAccount } from '../../../support/accounts';
import { ask, formWith, uploadedFile } from '../../../support/docld';
import { pdfOf } from '../../../support/docld-files';
import { pngOfPage } from '../../../support/images';

let key: string;
beforeAll(async () => {
  ({ key } = await freshAccount('pro'));
});

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

test('a PDF is kept and can be used at once', async () => {
  const bytes = await pdfOf(['One', 'Two']);
  const { file_id, document, ...rest } = await uploadedFile(key, bytes, {}, 'two pages.pdf');
  expect(file_id).toBe(`docld://${document.id}`);
  expect(rest).toEqual({
    filename: 'two pages.pdf',
    size: bytes.length,
    mime_type: 'application/pdf',
    queue: { queued: false, error: null },
    usage: { num_pages: 2, credits: 0 },
  });
  expect(document).toEqual({
    id: expect.any(String),
    name: 'two pages.pdf',
    status: 'completed',
    file_type: 'pdf',
    file_format: 'pdf',
    file_size: bytes.length,
    pages: 2,
    parsing_config: null,
    created_at: TIME,
    updated_at: TIME,
    expires_at: TIME,
  });
});

test('parsing_config is kept with it, with the defaults of what it leaves out or has as null', async () => {
  const config = { formatting: null, chunking: { strategy: 'page', overlap: null }, other: 1 };
  const parsing_config = JSON.stringify(config);
  const { document } = await uploadedFile(key, await pdfOf(['One']), {
    parsing_config,
    organization_id: 'org',
    knowledge_base_id: '',
  });
  expect(document.parsing_config).toEqual({
    formatting: { table_output_format: 'markdown' },
    chunking: { strategy: 'page', max_chunk_size: 1000, overlap: 100 },
    ocr: { enabled: true, language: 'auto' },
  });
  expect((await ask('GET', `/api/documents/${document.id}`, key)).body).toEqual(document);
});

test('a picture becomes a PDF of one page', async () => {
  const { document, size } = await uploadedFile(key, pngOfPage(await pdfOf(['One'])), {}, 'photo.png');
  expect(document).toMatchObject({
    name: 'photo.png',
    status: 'completed',
    file_type: 'pdf',
    pages: 1,
    file_size: size,
  });
});

test('a repeat under the same Idempotency-Key makes one document', async () => {
  const headers = { 'idempotency-key': `docld-${Date.now()}` };
  const body = formWith(await pdfOf(['One']));
  const [first, second] = [
    await ask('POST', '/api/upload', key, { headers, body }),
    await ask('POST', '/api/upload', key, { headers, body }),
  ];
  expect(second.body).toEqual(first.body);
});
