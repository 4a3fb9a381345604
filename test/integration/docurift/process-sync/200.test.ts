import { processedAnswer } from '../../../../shared/dialects/docurift/contract';
import { call } from '../../../support/api';
import { BASE, formWith } from '../../../support/docurift';
import { formPdf, invoicePdf } from '../../../support/docurift-files';
import { keyOf } from '../../../support/local-runtime';

const send = async (path: string, bytes: Uint8Array<ArrayBuffer>, documentType: string) => {
  const answer = await call('POST', `${BASE}/documents/${path}`, {
    key: keyOf('pro'),
    body: formWith(bytes, { documentType }),
  });
  expect(answer.status).toBe(200);
  expect(processedAnswer.parse(answer.body)).toEqual(answer.body);
  return processedAnswer.parse(answer.body).data;
};

test.each([
  ['process', 'INV-1001'],
  ['process/sync', 'INV-1002'],
])('%s answers with what an invoice says', async (path, number) => {
  const data = await send(path, await invoicePdf(number), 'invoice');
  expect(data).toEqual({
    documentId: expect.stringMatching(/^doc_/),
    jobId: expect.stringMatching(/^job_/),
    status: 'completed',
    documentType: 'invoice',
    confidence: expect.any(Number),
    pagesProcessed: 1,
    processedAt: expect.stringMatching(/\dZ$/),
    warnings: [],
    result: {
      invoiceNumber: number,
      invoiceDate: '2024-01-15',
      dueDate: '2024-02-14',
      vendor: { name: 'Acme Corp', address: expect.stringContaining('12 Harbor Street'), taxId: null },
      buyer: { name: 'Northwind Construction LLC', address: expect.any(String), taxId: null },
      lineItems: [
        { description: 'Door hardware set', quantity: 2, unitPrice: 400, total: 800 },
        { description: 'Delivery to site', quantity: 1, unitPrice: 200, total: 200 },
      ],
      subtotal: 1000,
      taxAmount: 250,
      totalAmount: 1250,
      currency: 'USD',
    },
  });
});

test('and with the key-value pairs of any other document', async () => {
  const { result } = await send('process', await formPdf(), 'generic');
  expect(result).toMatchObject({ Carrier: 'Great Lakes Freight' });
});
