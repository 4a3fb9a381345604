import { freshAccount } from '../../../support/accounts';
import { creditsOf } from '../../../support/credits';
import { formWith, getDocldJob, refused, uploadedFile } from '../../../support/docld';
import { pdfOf, recordPdf } from '../../../support/docld-files';
import { eventually } from '../../../support/eventually';
import { keyOf } from '../../../support/local-runtime';
import { truncatedPdf } from '../../../support/pdfs';
import { scannedPdf } from '../../../support/scans';
import { deleteStoredPdf, replaceStoredPdf } from '../../../support/storage';

test('a scan that OCR was not to read: OCR_ERROR, as the job says, and nothing is charged', async () => {
  const { key } = await freshAccount('pro');
  const config = JSON.stringify({ ocr: { enabled: false } });
  const scan = new Uint8Array(scannedPdf(await pdfOf(['One']), [1]));
  const answer = await refused('POST', '/api/parse', { key, body: formWith(scan, { config }) });
  expect(answer).toMatchObject({ status: 500, code: 'OCR_ERROR' });
  const job = await getDocldJob(key, answer.details.job_id ?? '');
  expect(job).toMatchObject({
    status: 'failed',
    error_code: 'OCR_ERROR',
    error: expect.stringContaining(answer.message),
    retry_count: 0,
  });
  // the news of the job's end gives the credits back, which may come after the answer
  await eventually(async () => expect(await creditsOf(key)).toMatchObject({ used: 0 }));
});

test('a file that has broken since: PARSE_ERROR', async () => {
  const key = keyOf('pro');
  const { document } = await uploadedFile(key, await recordPdf(`Broken ${Date.now()}`));
  await replaceStoredPdf('pro', document.id, await truncatedPdf());
  const answer = await refused('POST', '/api/parse', { key, json: { document_id: document.id } });
  expect(answer).toMatchObject({ status: 500, code: 'PARSE_ERROR' });
});

test('a file that has gone since: 400 VALIDATION_ERROR', async () => {
  const key = keyOf('pro');
  const { document } = await uploadedFile(key, await recordPdf(`Gone ${Date.now()}`));
  await deleteStoredPdf('pro', document.id);
  const answer = await refused('POST', '/api/parse', { key, json: { document_id: document.id } });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', details: { job_id: expect.any(String) } });
});

test('a PDF without fields that is to be filled in: 400 VALIDATION_ERROR', async () => {
  const { key } = await freshAccount('pro');
  const { file_id: input } = await uploadedFile(key, await pdfOf(['No form']));
  const answer = await refused('POST', '/api/edit/run', { key, json: { input, mappings: { name: 'Ada' } } });
  expect(answer).toMatchObject({ status: 400, code: 'VALIDATION_ERROR', message: expect.stringContaining('fields') });
});
