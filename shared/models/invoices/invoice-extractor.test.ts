import { drawPages, grid } from '../../../test/support/invoices/draw';
import { americanBill, frenchInvoice, germanLetter, longInvoice } from '../../../test/support/invoices/layouts';
import {
  billionLaughs,
  externalEntity,
  facturX,
  orderX,
  ublCreditNote,
  ublInvoice,
  zugferd1,
  zugferdDraft,
} from '../../../test/support/invoices/xml';
import { scannedPdf } from '../../../test/support/scans';
import { genericResult, invoiceResult } from '../../contract/invoice-result';
import type { Field } from '../layout/field';
import { localOcr } from '../ocr/local-ocr';
import { pdfEngine } from '../pdf/wasm-file';
import { extractGeneric } from './generic/extract-generic';
import { extractInvoice, type InvoiceResult } from './invoice-extractor';

const extract = (pdf: Uint8Array, ignoreXml = false) =>
  extractInvoice(pdfEngine(), pdf, undefined, undefined, { ignoreXml });

/** The values alone. */
const valuesOf = ({ number, issue_date, due_date, delivery_date, currency, net, tax, total }: InvoiceResult) =>
  Object.fromEntries(
    Object.entries({ number, issue_date, due_date, delivery_date, currency, net, tax, total }).map(([name, field]) => [
      name,
      field?.value ?? null,
    ]),
  );
const partyOf = ({ name, address, tax_id }: InvoiceResult['vendor']) => ({
  name: name?.value,
  address: address?.value,
  tax_id: tax_id?.value ?? null,
});
const itemsOf = ({ line_items }: InvoiceResult) =>
  line_items.map(({ description, quantity, unit, unit_price, net_amount, tax_rate }) =>
    [description, quantity, unit, unit_price, net_amount, tax_rate].map((field) => field?.value ?? null),
  );

test('a German letter: every field, and the tax number of its footer', async () => {
  const result = await extract(await germanLetter());
  expect(valuesOf(result)).toEqual({
    number: 'RN-2031/0457',
    issue_date: '2031-03-05',
    due_date: '2031-04-04',
    delivery_date: '2031-02-28',
    currency: 'EUR',
    net: '1100.00',
    tax: '209.00',
    total: '1309.00',
  });
  expect(partyOf(result.vendor)).toEqual({
    name: 'Nordlicht Bau GmbH',
    address: ['Hafenstraße 7', '24103 Kiel'],
    tax_id: 'DE111222333',
  });
  expect(partyOf(result.buyer)).toEqual({
    name: 'Stadtwerke Musterau AG',
    address: ['Am Markt 12', '35037 Marburg'],
    tax_id: null,
  });
  expect(itemsOf(result)).toEqual([
    ['Estrich verlegen', '12.5', 'm²', '80.00', '1000.00', '19'],
    ['Randstreifen', '40', 'm', '2.50', '100.00', '19'],
  ]);
  expect(result).toMatchObject({ xml: null, warnings: [], page_count: 1, pages_without_text: [] });
  expect(invoiceResult.parse(result)).toEqual(result);
});

test('an American bill: labels in a column, the month first, dollars', async () => {
  const result = await extract(await americanBill());
  expect(valuesOf(result)).toEqual({
    number: 'QR-55821',
    issue_date: '2032-03-04',
    due_date: '2032-04-13',
    delivery_date: null,
    currency: 'USD',
    net: '1947.00',
    tax: '116.82',
    total: '2063.82',
  });
  expect(partyOf(result.vendor)).toMatchObject({
    name: 'Quarry Ridge Supply LLC',
    address: ['410 Basalt Road', 'Boise, ID 83702'],
  });
  expect(partyOf(result.buyer)).toMatchObject({ name: 'Helen Varga', address: ['22 Juniper Lane', 'Reno, NV 89501'] });
  expect(itemsOf(result)).toEqual([
    ['Crushed stone, 3/4 inch', '18', null, '41.50', '747.00', null],
    ['Delivery', '1', null, '1200.00', '1200.00', null],
  ]);
});

test('a French invoice: number and date in its heading, sums under the heads of columns', async () => {
  const result = await extract(await frenchInvoice());
  expect(valuesOf(result)).toMatchObject({
    number: 'FA-0091',
    issue_date: '2031-08-17',
    due_date: '2031-09-16',
    currency: 'EUR',
    net: '1018.80',
    tax: '176.76',
    total: '1195.56',
  });
  expect(partyOf(result.vendor)).toEqual({
    name: 'Charpentes du Lac SARL',
    address: ['3 quai des Tilleuls', '74000 Annecy'],
    tax_id: 'FR40303265045',
  });
  expect(partyOf(result.buyer)).toMatchObject({ name: 'Mairie de Valbonne' });
  expect(itemsOf(result)).toEqual([
    ['Chevrons 63 x 175', '24', null, '31.20', '748.80', '20.00'],
    ['Pose', '6', null, '45.00', '270.00', '10.00'],
  ]);
});

test.each(['each', 'first'] as const)('line items go on over the pages, with their head on %s', async (headOn) => {
  const result = await extract(await longInvoice(70, 30, headOn));
  expect(result.line_items).toHaveLength(70);
  expect(result.line_items.map(({ net_amount }) => net_amount?.page)).toEqual([
    ...Array(30).fill(1),
    ...Array(30).fill(2),
    ...Array(10).fill(3),
  ]);
  expect(valuesOf(result)).toMatchObject({
    number: 'L-7',
    currency: 'GBP',
    net: '700.00',
    tax: '140.00',
    total: '840.00',
  });
  expect(result.warnings).toEqual([]);
});

test('a box is where the value is printed, in points from the bottom left', async () => {
  const result = await extract(
    await drawPages([
      grid(
        100,
        [60, 300],
        [
          ['Invoice number', 'X-1'],
          ['Total', '€ 10.00'],
        ],
      ),
    ]),
  );
  // the text begins 100 points below the top of a letter page and ends at x = 300
  expect(result.number).toMatchObject({ page: 1, source: 'text' });
  const { x1 = 0, x2 = 0, y1 = 0, y2 = 0 } = result.number?.bbox ?? {};
  expect(x2).toBeCloseTo(300, 0);
  expect(x1).toBeGreaterThan(280);
  expect(y1).toBeLessThan(792 - 100);
  expect(y2).toBeGreaterThan(792 - 112);
  expect(y2 - y1).toBeLessThan(16);
});

test('sums that disagree are said, and make the amounts less sure', async () => {
  const sums = (total: string) =>
    drawPages([
      grid(
        100,
        [60, 300],
        [
          ['Invoice number', 'X-1'],
          ['Subtotal', '$100.00'],
          ['VAT', '$20.00'],
          ['Total', total],
        ],
      ),
    ]);
  const [right, wrong] = [await extract(await sums('$120.00')), await extract(await sums('$130.00'))];
  expect(right.warnings).toEqual([]);
  expect(wrong.warnings).toEqual([
    { code: 'TOTALS_DIFFER', message: 'Net 100.00 and tax 20.00 make 120.00, not the total 130.00.' },
  ]);
  expect(valuesOf(wrong)).toMatchObject({ net: '100.00', tax: '20.00', total: '130.00' });
  expect(wrong.total?.confidence).toBeLessThan((right.total?.confidence ?? 0) - 0.3);
});

test('what is not printed is null', async () => {
  const result = await extract(await drawPages([[{ x: 60, y: 100, text: 'Thank you for your visit' }]]));
  expect(new Set(Object.values(valuesOf(result)))).toEqual(new Set([null]));
  expect(result).toMatchObject({ confidence: 0, line_items: [], vendor: { name: null }, buyer: { name: null } });
});

test('line items that do not make the net are said, and are less sure', async () => {
  const bill = (net: string) =>
    drawPages([
      [
        ...grid(60, [60, 300], [['Invoice number', 'X-1']]),
        ...grid(
          100,
          [60, 300, 400, 500],
          [
            ['Description', 'Qty', 'Price', 'Amount'],
            ['Beam', '2', '50.00', '100.00'],
            ['Post', '3', '20.00', '60.00'],
          ],
        ),
        ...grid(
          200,
          [300, 500],
          [
            ['Subtotal', net],
            ['Total', `$${net}`],
          ],
        ),
      ],
    ]);
  const [right, wrong] = [await extract(await bill('160.00')), await extract(await bill('150.00'))];
  expect(right.warnings).toEqual([]);
  expect(wrong.warnings).toEqual([
    {
      code: 'LINE_ITEMS_DIFFER',
      message: 'The line items make 160.00, not the net 150.00; allowances or charges may stand between.',
    },
  ]);
  const sure = ({ line_items }: InvoiceResult) => line_items[0]?.net_amount?.confidence ?? 0;
  expect(sure(wrong)).toBeLessThan(sure(right));
});

test('prices with tax in them are not held against the net', async () => {
  const columns = [60, 300, 400, 500];
  const result = await extract(
    await drawPages([
      [
        ...grid(100, columns, [
          ['Description', 'Qty', 'Price', 'Amount incl. VAT'],
          ['Beam', '2', '60.00', '120.00'],
        ]),
        ...grid(
          200,
          [300, 500],
          [
            ['Subtotal', '$100.00'],
            ['VAT', '$20.00'],
            ['Total', '$120.00'],
          ],
        ),
      ],
    ]),
  );
  expect(itemsOf(result)).toEqual([['Beam', '2', null, '60.00', null, null]]);
  expect(result).toMatchObject({ net: { value: '100.00' }, warnings: [] });
});

test('a date that can be read in two ways is unknown, and said to be', async () => {
  const result = await extract(
    await drawPages([
      grid(
        100,
        [60, 300],
        [
          ['Invoice number', 'X-1'],
          ['Invoice date', '03/04/2031'],
        ],
      ),
    ]),
  );
  expect(result.issue_date).toBeNull();
  expect(result.warnings.map(({ code }) => code)).toEqual(['DATE_AMBIGUOUS']);
});

describe('embedded XML', () => {
  const seeTheData = (files: Record<string, string | Uint8Array>) =>
    drawPages([[{ x: 60, y: 60, text: 'See the data' }]], files);
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  test('is read before the pages, which say where its values stand', async () => {
    const pdf = await germanLetter({ 'factur-x.xml': facturX() });
    const result = await extract(pdf);
    expect(result.xml).toEqual({ file: 'factur-x.xml', profile: 'urn:cen.eu:en16931:2017' });
    const printed = await extract(pdf, true);
    expect(printed.xml).toBeNull();
    for (const name of ['number', 'issue_date', 'currency', 'net', 'tax', 'total'] as const) {
      expect(result[name]).toMatchObject({ source: 'xml', value: printed[name]?.value, bbox: printed[name]?.bbox });
    }
    expect(partyOf(result.vendor)).toEqual({
      name: 'Nordlicht Bau GmbH',
      address: ['Hafenstraße 7', '24103 Kiel', 'DE'],
      tax_id: 'DE111222333',
    });
    expect(itemsOf(result)).toEqual([['Estrich verlegen & glätten', '12.5', 'MTK', '80.0000', '1000.00', '19.00']]);
    expect(result.line_items[0]?.net_amount?.bbox).toEqual(printed.line_items[0]?.net_amount?.bbox);
    expect(invoiceResult.parse(result)).toEqual(result);
  });

  test('wins over pages that say otherwise, which is said', async () => {
    const result = await extract(await germanLetter({ 'factur-x.xml': facturX('OTHER-1') }));
    expect(result.number).toEqual({ value: 'OTHER-1', confidence: 0.99, page: null, bbox: null, source: 'xml' });
    expect(result.warnings).toContainEqual({
      code: 'XML_AND_TEXT_DIFFER',
      message: expect.stringContaining('number (OTHER-1, printed RN-2031/0457)'),
    });
  });

  test.each([
    ['ZUGFeRD 1.0', 'ZUGFeRD-invoice.xml', zugferd1(), { number: 'Z1-88', currency: 'CHF', total: '10.81' }],
    [
      'a UBL credit note',
      'xrechnung.xml',
      ublCreditNote(),
      { number: 'GS-12', currency: 'EUR', net: '10.00', total: '11.90' },
    ],
    ['a UBL invoice', 'ubl.xml', ublInvoice(), { number: 'U-9', currency: 'NOK', net: '100.00', tax: '25.00' }],
    ['a draft of ZUGFeRD', 'zugferd-invoice.xml', zugferdDraft(), { number: 'D-3', currency: 'EUR', tax: '1.90' }],
    ['an order', 'order-x.xml', orderX(), { number: 'PO-31', currency: 'SEK', net: '200.00', tax: null }],
    ['in UTF-16', 'factur-x.xml', utf16(zugferd1()), { number: 'Z1-88' }],
    ['in UTF-16, the high byte first', 'factur-x.xml', utf16(zugferd1()).swap16(), { number: 'Z1-88' }],
    ['after a stray line', 'order-x.xml', `\n${zugferd1()}`, { number: 'Z1-88' }],
  ])('%s', async (_name, file, xml, expected) => {
    const result = await extract(await seeTheData({ [file]: xml }));
    expect(valuesOf(result)).toMatchObject(expected);
    expect(result.xml?.file).toBe(file);
  });

  test.each([
    [zugferdDraft(), ['Balken', '2', null, '5.00', '10.00', '19']],
    [orderX(), ['Dachlatte', '40', 'MTR', null, null, null]],
    [ublInvoice(), ['Bord', '4', null, null, '100.00', null]],
  ])('has the line items under the names that its kind has for them', async (xml, expected) => {
    const result = await extract(await seeTheData({ 'invoice.xml': xml }));
    expect(itemsOf(result)).toEqual([expected]);
    expect(result).toMatchObject({ xml: { file: 'invoice.xml', profile: null }, warnings: [] });
  });

  test('of which the pages show nothing has its values, and no places', async () => {
    const { vendor, buyer, line_items } = await extract(await seeTheData({ 'factur-x.xml': facturX() }));
    const unseen = { page: null, bbox: null, source: 'xml' };
    expect(vendor).toMatchObject({ name: unseen, address: unseen, tax_id: unseen });
    expect(buyer).toMatchObject({ name: unseen, address: null });
    expect(line_items).toMatchObject([{ description: unseen, net_amount: unseen }]);
  });

  test('is not held to its line items when one of them has no amount', async () => {
    const end = '</ram:IncludedSupplyChainTradeLineItem>';
    const product = '<ram:SpecifiedTradeProduct><ram:Name>Randstreifen</ram:Name></ram:SpecifiedTradeProduct>';
    const codes = async (xml: string) =>
      (await extract(await germanLetter({ 'factur-x.xml': xml }))).warnings.map(({ code }) => code);
    const withoutAmount = facturX().replace(end, `${end}<ram:IncludedSupplyChainTradeLineItem>${product}${end}`);
    expect([await codes(facturX()), await codes(withoutAmount)]).toEqual([['LINE_ITEMS_DIFFER'], []]);
  });

  test('has a place for a line item that is printed with its amount and its quantity', async () => {
    const placed = async (quantity: string) => {
      const xml = facturX().replace('>12.5<', `>${quantity}<`);
      const { line_items } = await extract(await germanLetter({ 'factur-x.xml': xml }));
      return line_items.map(({ net_amount }) => net_amount?.page);
    };
    expect([await placed('12.50'), await placed('10')]).toEqual([[1], [null]]);
  });

  test('leaves to the pages what it does not say', async () => {
    const result = await extract(await germanLetter({ 'order-x.xml': orderX() }));
    expect(result).toMatchObject({
      number: { value: 'PO-31', source: 'xml' },
      total: { value: '1309.00', source: 'text' },
      vendor: { name: { value: 'Nordlicht Bau GmbH', source: 'text' } },
    });
  });

  test('that is no invoice is passed over', async () => {
    expect(await extract(await seeTheData({ 'drawing.xml': '<svg/>' }))).toMatchObject({ xml: null, warnings: [] });
  });

  test('of other kinds is passed over', async () => {
    const files = { 'drawing.xml': '<svg/>', 'notes.txt': facturX(), 'factur-x.xml': facturX() };
    expect((await extract(await germanLetter(files))).xml?.file).toBe('factur-x.xml');
  });

  test.each([
    ['that is broken', facturX().slice(0, 400)],
    ['with entities within entities', billionLaughs()],
    ['with an entity that names a file', externalEntity(__filename)],
  ])('%s is not read; the pages are', async (_name, xml) => {
    const result = await extract(await germanLetter({ 'factur-x.xml': xml }));
    expect(result).toMatchObject({ xml: null, number: { value: 'RN-2031/0457', source: 'text' } });
    expect(result.warnings.map(({ code }) => code)).toEqual(['XML_UNREADABLE']);
  });
});

test('a scan is read by OCR, and is unknown without', async () => {
  const scan = scannedPdf(await americanBill(), [1], { dpi: 200, tilt: 0.4 });
  const ocr = localOcr(pdfEngine(), scan);
  const result = await extractInvoice(pdfEngine(), scan, undefined, ocr).finally(() => ocr.stop());
  expect(valuesOf(result)).toMatchObject({
    number: 'QR-55821',
    issue_date: '2032-03-04',
    currency: 'USD',
    net: '1947.00',
    tax: '116.82',
    total: '2063.82',
  });
  const found: (Field | null)[] = [result.number, result.total];
  expect(found.map((field) => field?.source)).toEqual(['ocr', 'ocr']);
  expect(result.ocr).toMatchObject({ enabled: true, pages: [1], pages_not_read: [] });

  const unread = await extract(scan);
  expect(unread).toMatchObject({ number: null, total: null, pages_without_text: [1], confidence: 0 });
  expect(unread.warnings.map(({ code }) => code)).toEqual(['PAGES_NOT_READ']);
});

test('pages are reported as they are read', async () => {
  const seen: [number, number][] = [];
  await extractInvoice(pdfEngine(), await longInvoice(50, 2, 'each'), (done, of) => void seen.push([done, of]));
  expect(seen).toEqual([
    [16, 25],
    [25, 25],
  ]);
});

test('generic: pairs of label and value, and tables with their heads', async () => {
  const result = await extractGeneric(pdfEngine(), await germanLetter());
  expect(result.key_values.map(({ key, value }) => [key, value])).toContainEqual(['Kundennummer', '88123']);
  expect(result.tables.map(({ headers, rows }) => ({ headers, rows }))).toContainEqual({
    headers: null,
    rows: [
      ['Summe netto', '1.100,00 €'],
      ['zzgl. 19 % MwSt.', '209,00 €'],
      ['Rechnungsbetrag', '1.309,00 €'],
    ],
  });
  expect(result.tables).toContainEqual(
    expect.objectContaining({ headers: ['Beschreibung', 'Menge', 'Einzelpreis', 'USt. %', 'Betrag'], page: 1 }),
  );
  expect(genericResult.parse(result)).toEqual(result);
});

test('generic: a page without pairs and tables says nothing, with no confidence', async () => {
  const letter = await drawPages([[{ x: 60, y: 100, text: 'Thank you for your visit' }]]);
  expect(await extractGeneric(pdfEngine(), letter)).toMatchObject({ key_values: [], tables: [], confidence: 0 });
});
