import { processedAnswer } from '../../../../shared/dialects/docurift/contract';
import { documentAnswer } from '../../../../shared/dialects/docurift/document';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, endedJob, formWith, submittedInvoice } from '../../../support/docurift';
import { blankPdf, formPdf, invoicePdf } from '../../../support/docurift-files';
import { putInvoiceJob } from '../../../support/docurift-rows';
import { pdfOfPages } from '../../../support/pdfs';

let account: { key: string; account_id: string };
beforeAll(async () => {
  account = await freshAccount('pro');
});

const get = async (id: string, query = '') => {
  const { status, body } = await call('GET', `${BASE}/documents/${id}${query}`, { key: account.key });
  expect(status).toBe(200);
  expect(documentAnswer.parse(body)).toEqual(body);
  return documentAnswer.parse(body).data;
};

/** Submits a file and waits for its end; gives the document's id. */
const processed = async (bytes: Uint8Array<ArrayBuffer>, documentType = 'invoice') => {
  const { id } = await submittedInvoice(account.key, bytes, { documentType });
  await endedJob(account.key, id);
  return id.replace('job_', 'doc_');
};

test('a processed document has what the submit that waited for it answered', async () => {
  const body = formWith(await invoicePdf('INV-20'), { documentType: 'invoice' }, 'twenty.pdf');
  const answer = await call('POST', `${BASE}/documents/process`, { key: account.key, body });
  const { documentId, jobId, processedAt, confidence, result } = processedAnswer.parse(answer.body).data;
  expect(await get(documentId)).toEqual({
    id: documentId,
    fileName: 'twenty.pdf',
    fileSize: expect.any(Number),
    mimeType: 'application/pdf',
    documentType: 'invoice',
    status: 'completed',
    pageCount: 1,
    createdAt: expect.stringMatching(/T\d\d:\d\d:\d\dZ$/),
    ...{ processedAt, jobId, confidence, result },
    warnings: [],
  });
});

test('one that could not be read says why, and has no result', async () => {
  const document = await get(await processed(await blankPdf()));
  expect(document).toMatchObject({ status: 'failed', error: { code: 'OCR_FAILED' } });
  expect(document).not.toHaveProperty('result');
});

test('its raw text on request, and the pages that have none', async () => {
  const pages = [['Carrier: Great Lakes Freight', 'Truck: 4711'], [], ['Received by: J. Miller']];
  const id = await processed(new Uint8Array(await pdfOfPages(pages)), 'generic');
  expect(await get(id)).not.toHaveProperty('rawText');
  expect(await get(id, '?includeRawText=true')).toMatchObject({
    rawText: 'Carrier: Great Lakes Freight\nTruck: 4711\n\nReceived by: J. Miller',
    warnings: [{ code: 'RAW_TEXT_WITHOUT_SCANS', message: expect.stringContaining('page 2') }],
  });
});

test('images of pages are not offered, which is said', async () => {
  const { warnings } = await get(await processed(await formPdf(), 'generic'), '?includePageImages=true');
  expect(warnings.map(({ code }) => code)).toEqual(['PAGE_IMAGES_NOT_OFFERED']);
});

test('of two jobs on a document the newer one tells', async () => {
  const id = await processed(await invoicePdf('INV-21'));
  const document_id = id.replace(/^doc_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  await putInvoiceJob(account, { document_id, status: 'processing' }, 'generic');
  expect(await get(id)).toMatchObject({ status: 'processing', documentType: 'generic' });
});
