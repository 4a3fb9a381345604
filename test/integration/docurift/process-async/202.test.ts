import { readyDocument } from '../../../../shared/contract/documents';
import { jobAnswer, submittedAnswer } from '../../../../shared/dialects/docurift/contract';
import { documentIdOf } from '../../../../shared/dialects/docurift/ids';
import { deliveriesOf } from '../../../../shared/store/deliveries';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { accountWithCredits, creditsOf } from '../../../support/credits';
import { BASE, endedJob, formOfFields, formWith, submittedInvoice } from '../../../support/docurift';
import { blankPdf, formPdf, invoicePdf } from '../../../support/docurift-files';
import { eventually } from '../../../support/eventually';
import { getJob, uploadForm } from '../../../support/flows';
import { pngOfPage } from '../../../support/images';
import { scannedPdf } from '../../../support/scans';
import { useStore } from '../../../support/store';
import { attemptedDeliveries, PRIVATE_URL } from '../../../support/webhooks';

let key: string;
let account_id: string;
beforeAll(async () => {
  ({ key, account_id } = await freshAccount('pro'));
});

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const ownId = (id: string) => id.replace(/^job_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

test('an invoice: pending, then completed with the fields of the example', async () => {
  const submitted = await submittedInvoice(key, await invoicePdf());
  expect(submitted).toEqual({
    jobId: submitted.id,
    id: expect.stringMatching(/^job_/),
    status: 'pending',
    progress: 0,
    documentType: 'invoice',
    createdAt: TIME,
    updatedAt: TIME,
    warnings: [],
  });
  await endedJob(key, submitted.id);
  const { body } = await call('GET', `${BASE}/jobs/${submitted.id}`, { key });
  expect(jobAnswer.parse(body)).toEqual(body);
  expect(body).toEqual({
    success: true,
    data: {
      id: submitted.id,
      status: 'completed',
      progress: 100,
      documentType: 'invoice',
      documentId: expect.stringMatching(/^doc_[0-9a-f]{32}$/),
      result: {
        extractedFields: expect.objectContaining({
          invoiceNumber: 'INV-2024-001',
          amount: 1250,
          currency: 'USD',
          vendor: 'Acme Corp',
          date: '2024-01-15',
        }),
        confidence: expect.any(Number),
      },
      createdAt: submitted.createdAt,
      updatedAt: TIME,
      completedAt: TIME,
    },
  });
});

test('a document of no known kind, with tables or without', async () => {
  const { id } = await submittedInvoice(key, await formPdf(), { documentType: 'generic' });
  expect(await endedJob(key, id)).toMatchObject({
    status: 'completed',
    documentType: 'generic',
    result: { extractedFields: { Carrier: 'Great Lakes Freight', Truck: '4711' } },
  });
});

test('a page that nothing can be read from: failed, OCR_FAILED', async () => {
  const { id } = await submittedInvoice(key, await blankPdf());
  expect(await endedJob(key, id)).toMatchObject({
    status: 'failed',
    error: { code: 'OCR_FAILED', details: { step: 'text_extraction', retryable: true } },
  });
});

test('a scanned invoice is read by OCR, unless that was not wanted', async () => {
  const scan = new Uint8Array(scannedPdf(await invoicePdf(), [1]));
  const [read, unread] = await Promise.all([
    submittedInvoice(key, scan),
    submittedInvoice(key, scan, { ocrFallback: 'false' }),
  ]);
  expect(await endedJob(key, unread.id)).toMatchObject({ status: 'failed', error: { code: 'OCR_FAILED' } });
  expect(await endedJob(key, read.id)).toMatchObject({
    status: 'completed',
    result: { extractedFields: { amount: 1250, currency: 'USD' } },
  });
});

test('an image is read as the page that it shows', async () => {
  const { id } = await submittedInvoice(key, pngOfPage(await invoicePdf('INV-PNG')), {}, 'photo.png');
  expect(await endedJob(key, id)).toMatchObject({
    status: 'completed',
    result: { extractedFields: { amount: 1250, currency: 'USD' } },
  });
});

test('what is not done as asked is said', async () => {
  const { id, warnings, documentType } = await submittedInvoice(key, await formPdf(), {
    documentType: 'bill_of_lading',
    language: 'de',
    webhookUrl: 'https://example.com/hook',
    webhookSecret: 'whsec',
    callbackMetadata: '{"order": 7}',
    priority: 'high',
  });
  expect(documentType).toBe('bill_of_lading');
  expect(warnings.map(({ code }) => code)).toEqual(['DOCUMENT_TYPE_READ_AS_GENERIC', 'LANGUAGE_NOT_USED']);
  expect(await getJob(ownId(id), key)).toMatchObject({ webhook_url: 'https://example.com/hook' });
});

test('on a tier without webhooks a webhookUrl is not called, and that is said', async () => {
  const free = await freshAccount('free');
  const { id, warnings } = await submittedInvoice(free.key, await invoicePdf(), { webhookUrl: PRIVATE_URL });
  expect(warnings.map(({ code }) => code)).toEqual(['WEBHOOKS_NOT_CALLED']);
  expect(await getJob(ownId(id), free.key)).toMatchObject({ webhook_url: null, webhook_events: null });
});

test('beginning and end of a job are each a delivery to its webhookUrl', async () => {
  const { id } = await submittedInvoice(key, await invoicePdf('INV-9'), {
    webhookUrl: PRIVATE_URL,
    webhookSecret: 'mine',
    callbackMetadata: '{"order": 7}',
  });
  await endedJob(key, id);
  const deliveries = await attemptedDeliveries(ownId(id), 2, key);
  expect(deliveries.map(({ type, url }) => [type, url])).toEqual([
    ['job.processing', PRIVATE_URL],
    ['job.complete', PRIVATE_URL],
  ]);
  await useStore();
  const [first] = await deliveriesOf({ account_id, job_id: ownId(id) });
  expect(first).toMatchObject({ dialect: 'docurift', secret: 'mine' });
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    type: 'document.processing.started',
    data: { jobId: id, documentType: 'invoice', callbackMetadata: { order: 7 } },
  });
});

test.each([
  ['invoice', 2],
  ['generic', 1],
  ['bill_of_lading', 1],
])('a page read as %s costs %i', async (documentType, credits) => {
  const account = await accountWithCredits('pro', 100);
  const { id } = await submittedInvoice(account.key, await invoicePdf(), { documentType });
  await endedJob(account.key, id);
  expect(await creditsOf(account.key)).toMatchObject({ used: credits });
});

test('a document of which nothing could be read costs nothing in the end', async () => {
  const account = await accountWithCredits('pro', 100);
  const { id } = await submittedInvoice(account.key, await blankPdf(), { documentType: 'generic' });
  await endedJob(account.key, id);
  await eventually(async () => expect(await creditsOf(account.key)).toMatchObject({ used: 0 }));
});

test.each([
  ['a form', (documentId: string) => ({ body: formOfFields({ documentId, documentType: 'invoice' }) })],
  ['JSON', (documentId: string) => ({ json: { documentId, documentType: 'invoice', extractTables: false } })],
])('%s may name a document that was uploaded before', async (_, request) => {
  const { document_id } = readyDocument.parse((await uploadForm(await invoicePdf('INV-10'), key)).body);
  for (const documentId of [document_id, documentIdOf(document_id)]) {
    const answer = await call('POST', `${BASE}/documents/process/async`, { key, ...request(documentId) });
    expect(answer.status).toBe(202);
    const { id } = submittedAnswer.parse(answer.body).data;
    expect(await endedJob(key, id)).toMatchObject({
      status: 'completed',
      documentId: documentIdOf(document_id),
      result: { extractedFields: { invoiceNumber: 'INV-10' } },
    });
  }
});

test('an empty field of a form is not given', async () => {
  const left = {
    documentType: '',
    language: '',
    extractTables: '',
    priority: '',
    webhookUrl: '',
    callbackMetadata: '',
  };
  const { documentType, warnings } = await submittedInvoice(key, await formPdf(), left);
  expect({ documentType, warnings }).toEqual({ documentType: 'generic', warnings: [] });
});

test('what is null in JSON is not given', async () => {
  const { document_id } = readyDocument.parse((await uploadForm(await formPdf(), key)).body);
  const left = { documentType: null, language: null, webhookUrl: null, callbackMetadata: null };
  const json = { documentId: document_id, ...left };
  const answer = await call('POST', `${BASE}/documents/process/async`, { key, json });
  expect(answer.status).toBe(202);
  expect(submittedAnswer.parse(answer.body).data).toMatchObject({ documentType: 'generic', warnings: [] });
});

test('tables are left out when not wanted, whatever the case of the word', async () => {
  const { id } = await submittedInvoice(key, await invoicePdf(), { extractTables: 'False' });
  const job = await endedJob(key, id);
  expect(job).toMatchObject({ status: 'completed', result: { extractedFields: { amount: 1250 } } });
  expect(job).not.toHaveProperty('result.extractedFields.lineItems');
});

test('the same file again is completed at once and costs nothing', async () => {
  const account = await accountWithCredits('pro', 100);
  const bytes = await invoicePdf('INV-7');
  const first = await submittedInvoice(account.key, bytes);
  const done = await endedJob(account.key, first.id);
  const { used } = await creditsOf(account.key);
  const second = await submittedInvoice(account.key, bytes);
  expect(second).toMatchObject({ status: 'completed', progress: 100 });
  expect(await endedJob(account.key, second.id)).toMatchObject({ result: 'result' in done && done.result });
  expect(await creditsOf(account.key)).toMatchObject({ used });
});

test('a repeat under the same Idempotency-Key gets the first answer', async () => {
  const headers = { 'idempotency-key': `docurift-${Date.now()}` };
  const send = async () =>
    call('POST', `${BASE}/documents/process/async`, {
      key,
      headers,
      body: formWith(await invoicePdf('INV-8'), { documentType: 'invoice' }),
    });
  const [first, second] = [await send(), await send()];
  expect(second.body).toEqual(first.body);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
});
