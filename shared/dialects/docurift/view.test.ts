import { viewOf } from './view';

const bbox = { x1: 1, y1: 2, x2: 3, y2: 4 };
const pair = (key: string, value: string) => ({
  ...{ key, value, confidence: 0.9, page: 1, bbox, key_bbox: bbox, source: 'text' },
});
const params = { document_type: 'generic', extract_tables: true, ocr: true };

const generic = {
  key_values: [pair('Carrier', 'Great Lakes'), pair('Pallet', 'A'), pair('Pallet', 'B'), pair('__proto__', 'x')],
  tables: [{ page: 2, bbox, headers: null, rows: [['1', '2']], row_bboxes: [bbox], confidence: 0.7 }],
  confidence: 0.85,
  page_count: 3,
  pages_without_text: [],
  pages_failed: [{ page: 3, code: 'PAGE_DAMAGED' }],
};

test('a label that comes twice has both values; boxes stay behind; pages that failed are not counted', () => {
  const pairs = Object.fromEntries([
    ['Carrier', 'Great Lakes'],
    ['Pallet', ['A', 'B']],
    ['__proto__', 'x'],
  ]);
  expect(viewOf(generic, params)).toEqual({
    extractedFields: pairs,
    record: pairs,
    tables: [{ page: 2, headers: null, rows: [['1', '2']] }],
    confidence: 0.85,
    pagesProcessed: 2,
  });
});

test('nor are scans that OCR did not reach', () => {
  const ocr = { enabled: true, pages: [], mean_confidence: null, pages_not_read: [2] };
  expect(viewOf({ ...generic, pages_without_text: [2], ocr }, params).pagesProcessed).toBe(1);
});

test('no tables where none were wanted', () => {
  expect(viewOf(generic, { ...params, extract_tables: false }).tables).toBeUndefined();
});

const nobody = { name: null, address: null, tax_id: null };
const found = <Value>(value: Value) => ({ value, confidence: 1, page: 1, bbox, source: 'text' });

test('what an invoice does not say is null, and no amount is NaN', () => {
  const { extractedFields, record } = viewOf(
    {
      ...{ number: null, issue_date: null, due_date: null, delivery_date: null, currency: null, net: null, tax: null },
      ...{ total: found('-12.50'), vendor: { ...nobody, address: found(['1 Road', 'Town']) }, buyer: nobody },
      ...{ line_items: [], confidence: 0.2, warnings: [], xml: null },
      ...{ page_count: 1, pages_without_text: [], pages_failed: [] },
    },
    { ...params, document_type: 'invoice' },
  );
  expect(record).toEqual({
    ...{ invoiceNumber: null, invoiceDate: null, dueDate: null, currency: null, subtotal: null, taxAmount: null },
    ...{
      vendor: { name: null, address: '1 Road, Town', taxId: null },
      buyer: { name: null, address: null, taxId: null },
    },
    ...{ lineItems: [], totalAmount: -12.5 },
  });
  expect(extractedFields).toMatchObject({ amount: -12.5, date: null, vendor: null, vendorAddress: '1 Road, Town' });
});
