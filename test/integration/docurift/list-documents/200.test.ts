import { readyDocument } from '../../../../shared/contract/documents';
import { documentListAnswer } from '../../../../shared/dialects/docurift/document-list';
import { documentIdOf } from '../../../../shared/dialects/docurift/ids';
import { freshAccount } from '../../../support/accounts';
import { call } from '../../../support/api';
import { BASE, formWith, submittedInvoice } from '../../../support/docurift';
import { formPdf, invoicePdf } from '../../../support/docurift-files';
import { putInvoiceJob } from '../../../support/docurift-rows';
import { readySample, uploadForm } from '../../../support/flows';

let account: { account_id: string; key: string };
beforeEach(async () => {
  account = await freshAccount('pro');
});

const list = async (parameters: Record<string, string> = {}) => {
  const query = new URLSearchParams(parameters);
  const { status, body } = await call('GET', `${BASE}/documents?${query}`, { key: account.key });
  expect(status).toBe(200);
  expect(documentListAnswer.parse(body)).toEqual(body);
  return documentListAnswer.parse(body).data;
};
const namesOf = async (parameters: Record<string, string> = {}) =>
  (await list(parameters)).documents.map(({ fileName }) => fileName);

type Overrides = Parameters<typeof putInvoiceJob>[1];
/** An uploaded document of this name, and the row of a job that read it. */
const put = async (name: string, overrides: Overrides = {}, type?: string, file = formPdf) => {
  const { document_id } = readyDocument.parse((await uploadForm(await file(), account.key, name)).body);
  await putInvoiceJob(account, { document_id, ...overrides }, type);
  return document_id;
};

test('an account without documents, or with documents that DocuRift was never asked to read', async () => {
  await readySample(account.key);
  const pagination = { page: 1, limit: 20, total: 0, totalPages: 0, truncated: false };
  expect(await list()).toEqual({ documents: [], pagination });
});

test('newest first, page by page, each as the newest job on it tells', async () => {
  await put('a.pdf');
  const second = await put('b.pdf', { status: 'failed', error_code: 'OCR_FAILED' });
  await putInvoiceJob(account, { document_id: second, status: 'processing' }, 'generic');
  await put('c.pdf');
  expect(await namesOf({ limit: '2' })).toEqual(['c.pdf', 'b.pdf']);
  expect(await namesOf({ limit: '2', page: '2' })).toEqual(['a.pdf']);
  expect((await list()).documents[1]).toMatchObject({
    id: documentIdOf(second),
    status: 'processing',
    documentType: 'generic',
    pageCount: 1,
  });
});

test('by status, type and name', async () => {
  const ended = { completed_at: '2026-01-01T00:00:00.000Z' };
  await put('Waiting.pdf');
  await put('running.pdf', { status: 'processing' });
  await put('read.pdf', { status: 'complete', ...ended }, 'generic');
  await put('unread.pdf', { status: 'failed', error_code: 'OCR_FAILED', ...ended });
  expect(await namesOf({ status: 'queued' })).toEqual(['Waiting.pdf']);
  expect(await namesOf({ status: 'processing' })).toEqual(['running.pdf']);
  expect(await namesOf({ status: 'completed' })).toEqual(['read.pdf']);
  expect(await namesOf({ status: 'failed' })).toEqual(['unread.pdf']);
  expect(await namesOf({ documentType: 'generic' })).toEqual(['read.pdf']);
  expect(await namesOf({ search: 'WAIT' })).toEqual(['Waiting.pdf']);
  expect(await namesOf({ search: 'read' })).toEqual(['unread.pdf', 'read.pdf']);
});

test('sorted by name, size or when it was processed', async () => {
  await put('b.pdf', { status: 'complete', completed_at: '2026-02-02T00:00:00.000Z' });
  await put('c.pdf', { status: 'complete', completed_at: '2026-01-01T00:00:00.000Z' });
  await put('a.pdf', { status: 'processing' }, 'invoice', invoicePdf);
  expect(await namesOf({ sortBy: 'fileName', sortOrder: 'asc' })).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
  expect(await namesOf({ sortBy: 'processedAt' })).toEqual(['b.pdf', 'c.pdf', 'a.pdf']);
  expect(await namesOf({ sortBy: 'fileSize' })).toEqual(['a.pdf', 'c.pdf', 'b.pdf']);
});

test('between two dates, both included', async () => {
  await put('today.pdf');
  const today = new Date().toISOString();
  const day = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  expect(await namesOf({ startDate: day(-1), endDate: day(1) })).toEqual(['today.pdf']);
  expect(await namesOf({ endDate: day(-1) })).toEqual([]);
  expect(await namesOf({ startDate: day(1) })).toEqual([]);
  expect(await namesOf({ startDate: day(1), endDate: day(-1) })).toEqual([]);
});

test('a document that a submit brought is in the list as soon as that is answered', async () => {
  await submittedInvoice(account.key, await invoicePdf());
  const body = formWith(await formPdf(), {}, 'other.pdf');
  await call('POST', `${BASE}/documents/process/async`, { key: account.key, body });
  expect(await namesOf()).toEqual(['other.pdf', 'invoice.pdf']);
});
